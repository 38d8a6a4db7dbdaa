package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Rebalance;
import io.notional.core.invariant.Comparison;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.marginmodels.MarginFractions;
import io.notional.marginmodels.PercentMargin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must end a stretch of quiet days. Cash may be anything, so that the band never does. */
class QuietDaysTest {
  private static final RunSettings CONFIG = Fixtures.whole().cashBuffer(0).sweepBand(1).build();

  private static final MarginChain FIXED =
      MarginChain.percentOfNotional(0.10, 0.08).fixedFrom(new MarginPolicy.Fixed(0, 10_000, 9_000));

  private static final double NAN = Double.NaN;
  private static final double[] RISING = {100, 100, 100, 101, 102, 103, 105, 107, 109, 110};

  /** The same run, once with every step on every day. */
  private static Result bothWays(TestFund fund, Market market) {
    RunSettings checking = RunSettings.builder().from(CONFIG).checking(true).build();
    Result steps = new Simulator().run(fund, market, checking);
    Result result = new Simulator().run(fund, market, CONFIG);

    assertThat(Comparison.same(steps, result)).isEmpty();
    return result;
  }

  @Test
  void aMarginThatMovesWithPricesCallsOnItsDay() {
    double[] closes = {100, 100, 100, 105, 108, 110, 111, 111.5, 112.5, 113};

    Result result = bothWays(Fixtures.holding(-50), Fixtures.future(closes));

    // 1,000,000 less 50,000 a point against 4,000 times the price: above 111.11.
    assertThat(result.state(6)).isEqualTo(DayState.MET);
    assertThat(result.state(7)).isEqualTo(DayState.CALLED);
  }

  @Test
  void collateralThatFallsBelowAFixedMarginIsCalledOnItsDay() {
    Market market =
        Fixtures.days(RISING.length).future("FUT", input -> input.margin(FIXED), RISING).build();

    Result result = bothWays(Fixtures.holding(-60), market);

    // 1,000,000 less 60,000 a point against 540,000: above 107.67.
    assertThat(result.state(7)).isEqualTo(DayState.MET);
    assertThat(result.state(8)).isEqualTo(DayState.CALLED);
  }

  /** Margins by contract are known for ever, and a model that reads prices moves every day. */
  @Test
  void aModelThatReadsPricesIsAskedEveryDayWhateverTheExchangeAsksFor() {
    Market market =
        Fixtures.days(RISING.length).future("FUT", input -> input.margin(FIXED), RISING).build();
    RunSettings percent =
        RunSettings.builder()
            .from(CONFIG)
            .marginModel(new PercentMargin(new MarginFractions(0.06, 0.05), Map.of()))
            .build();

    Result result = new Simulator().run(Fixtures.holding(5), market, percent);

    for (int row = 1; row < RISING.length; row++) {
      assertThat(result.initial(row)).isCloseTo(300 * RISING[row], within(1e-6));
      assertThat(result.maintenance(row)).isCloseTo(250 * RISING[row], within(1e-6));
    }
  }

  @Test
  void anOrderThatWaitsFillsOnTheFirstDayThatQuotesItHoweverQuietTheDaysAre() {
    Market market =
        Fixtures.days(7)
            .stock("STK", input -> input.maxStaleDays(9), 100, NAN, NAN, NAN, 100, 100, 100)
            .build();

    Result result = new Simulator().run(Fixtures.half(), market, CONFIG);

    assertThat(result.trades()).extracting(Trade::day).containsExactly(4);
    assertThat(result.policyCounts()).containsEntry("order-waited:not-quoted", 3L);
  }

  @Test
  void notionalOfStatedFaceStaysWhatPricesDo() {
    Market market =
        Fixtures.days(RISING.length)
            .future("FUT", input -> input.face(200_000).margin(FIXED), RISING)
            .build();
    List<Double> seen = new ArrayList<>();
    TestFund fund =
        Fixtures.holding(2)
            .rule(
                point -> {
                  seen.add(point.fund().sleeve("bonds").notional() * point.fund().nav());
                  return Rebalance.NONE;
                });
    new Simulator().run(fund, market, CONFIG);

    assertThat(seen).hasSizeGreaterThan(3);
    assertThat(seen).allSatisfy(notional -> assertThat(notional).isCloseTo(400_000, within(1e-6)));
  }
}
