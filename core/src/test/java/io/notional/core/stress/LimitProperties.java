package io.notional.core.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.TestFund;
import io.notional.core.stress.OverlayLimit.Answer;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** There is one overlay from which on a scenario causes a call. */
class LimitProperties {
  private static TestFund fund(double overlay) {
    return TestFund.withCollateral("BILLS")
        .equity("STOCKS")
        .bonds("ZT", "ZF", "ZN")
        .target("equity", "STOCKS", Target.capital(0.9))
        .target("bonds", "ZT", Target.notional(overlay / 3))
        .target("bonds", "ZF", Target.notional(overlay / 3))
        .target("bonds", "ZN", Target.notional(overlay / 3));
  }

  private static Scenario loss(Random random) {
    double fall = -0.02 - 0.1 * random.nextDouble();
    return Scenario.builder()
        .name("loss")
        .days(1 + random.nextInt(30))
        .addClassReturns(
            new Scenario.ClassReturn(AssetClass.EQUITY, 3 * fall, OptionalDouble.empty()),
            new Scenario.ClassReturn(AssetClass.BONDS, fall, OptionalDouble.empty()))
        .build();
  }

  @Property(tries = 20)
  void aLargerOverlayIsCalledToo(@ForAll long seed) {
    Random random = new Random(seed);
    Market market = SyntheticMarket.builder().seed(seed).years(1).build().generate();
    RunSettings config =
        RunSettings.builder()
            .contracts(LotPolicy.FRACTIONAL)
            .cashBuffer(0.03 * random.nextDouble())
            .sweepBand(0.03 * random.nextDouble())
            .build();
    ScenarioRun test =
        ScenarioRun.of(market, config, market.days().date(market.days().size() - 10), loss(random));
    LimitSearch search = new LimitSearch(test, LimitProperties::fund, 20);

    OverlayLimit limit = search.find();

    assertThat(limit.answer()).isEqualTo(Answer.FOUND);
    for (int i = 1; i <= 12; i++) {
      double larger = limit.notional() * (1 + 0.02 * i * i / 3);
      assertThat(search.probe(larger).called()).as("called at " + larger).isTrue();
      double smaller = limit.notional() / (1 + 0.02 * i * i / 3);
      boolean atTheEdge = limit.notional() - smaller < 2 * LimitSearch.PRECISION;
      assertThat(search.probe(smaller).called() && !atTheEdge).as("called at " + smaller).isFalse();
    }
  }
}
