package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Strategy;
import io.notional.core.invariant.Comparison;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.Simulator;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Passing over steps that have nothing to do comes to the same as all of them, to the last bit. */
class CheckingProperties {
  private static Result allSteps(Strategy strategy, Market market, RunSettings config) {
    RunSettings checking = RunSettings.builder().from(config).checking(true).build();
    return new Simulator().run(strategy, market, checking);
  }

  @Property(tries = 300)
  void uglyRunsAreTheSame(@ForAll long seed) {
    Result all = new RandomRun(seed, CheckingProperties::allSteps).ugly().result();

    assertThat(Comparison.same(all, new RandomRun(seed).ugly().result())).isEmpty();
  }

  @Property(tries = 40)
  void yearsAreTheSame(@ForAll long seed) {
    Result all = new RandomRun(seed, CheckingProperties::allSteps).synthetic(2).result();

    assertThat(Comparison.same(all, new RandomRun(seed).synthetic(2).result())).isEmpty();
  }

  /** Cash may be anything, so that it is collateral that ends quiet days. */
  private static RunSettings withoutBand(RunSettings config) {
    return RunSettings.builder()
        .from(config)
        .fill(FillTiming.NEXT_CLOSE)
        .marginModel(ExchangeMargin.MODEL)
        .cashBuffer(0)
        .sweepBand(1)
        .build();
  }

  @Property(tries = 60)
  void callsComeOnTheSameDays(@ForAll long seed) {
    RandomRun.Runner shortcut =
        (strategy, market, config) -> new Simulator().run(strategy, market, withoutBand(config));
    RandomRun.Runner allSteps =
        (strategy, market, config) -> allSteps(strategy, market, withoutBand(config));
    Result all = new RandomRun(seed, allSteps).synthetic(2).result();

    assertThat(Comparison.same(all, new RandomRun(seed, shortcut).synthetic(2).result())).isEmpty();
  }

  /** The model asked through its interface, as any other is. */
  private static final class Asked implements MarginModel {
    @Override
    public BoundMargin bind(MarginBook book) {
      return ExchangeMargin.MODEL.bind(book);
    }

    @Override
    public Set<MarginInput> reads() {
      return ExchangeMargin.MODEL.reads();
    }
  }

  private static RandomRun.Runner with(MarginModel model) {
    return (strategy, market, config) ->
        new Simulator()
            .run(strategy, market, RunSettings.builder().from(config).marginModel(model).build());
  }

  @Property(tries = 100)
  void theKernelSumsExchangeMarginsAsTheModelDoes(@ForAll long seed) {
    Result asked = new RandomRun(seed, with(new Asked())).ugly().result();
    Result summed = new RandomRun(seed, with(ExchangeMargin.MODEL)).ugly().result();

    assertThat(Comparison.same(asked, summed)).isEmpty();
  }

  @Property(tries = 40)
  void itDoesNotMatterHowManyDaysAreAskedForAtOnce(@ForAll long seed) {
    RandomRun.Runner inPieces =
        (strategy, market, config) -> {
          Simulation simulation = Simulation.of(strategy, market, config);
          Random random = new Random(seed);
          int asked = 1;
          while (simulation.advance(asked) == asked) {
            asked = 1 + random.nextInt(30);
          }
          return simulation.result();
        };

    assertThat(
            Comparison.same(
                new RandomRun(seed).synthetic(1).result(),
                new RandomRun(seed, inPieces).synthetic(1).result()))
        .isEmpty();
  }
}
