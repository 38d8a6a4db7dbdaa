package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** 400,000 in cash and ten futures of 1,000 a point, maintenance 8%. */
class DaysToBreachTest {
  private static final int CLOSES = 60;

  /** Stands at 100 for two closes, then moves by a step each day. */
  private static Result run(double step) {
    double[] closes = new double[CLOSES];
    Arrays.setAll(closes, t -> 100 + step * Math.max(0, t - 1));
    Market market = HandMarket.weekdays("2024-06-03", CLOSES).rate(0).future("FUT", closes).build();
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(10));
    return Runs.run(fund, market, Runs.plain().nav(400_000));
  }

  @Test
  void isHeadroomOverTheAverageLossOfTwentyCloses() {
    Result result = run(-0.5); // 5,000 a day

    // Invested at the second close, row 1, from which twenty days lose 100,000.
    double first = 400_000 - 100_000 - 10 * 90_000 * 0.08;
    assertThat(DaysToBreach.at(result, 20)).isNaN();
    assertThat(DaysToBreach.at(result, 21)).isCloseTo(first / 5_000, within(1e-9));
    double later = 400_000 - 29 * 5_000 - 10 * 85_500 * 0.08;
    assertThat(DaysToBreach.at(result, 30)).isCloseTo(later / 5_000, within(1e-9));
  }

  @Test
  void theLeastOfARunAndItsDateAreInTheMeasures() {
    Result result = run(-0.5);
    LeastShocks.Least least = MarginUse.of(result).daysToBreach().orElseThrow();

    // What falls by the same each day is nearest to a breach at the end.
    double left = 400_000 - 58 * 5_000 - 10 * 71_000 * 0.08;
    assertThat(least.size()).isCloseTo(left / 5_000, within(1e-9));
    assertThat(least.date()).isEqualTo(result.date(CLOSES - 1));
  }

  @Test
  void whatDoesNotFallNeverBreaches() {
    Result result = run(0.5);
    assertThat(DaysToBreach.at(result, 40)).isEqualTo(DaysToBreach.NONE);
    assertThat(MarginUse.of(result).daysToBreach()).isEmpty();
    assertThat(DaysToBreach.at(run(0), 40)).isEqualTo(DaysToBreach.NONE);
  }

  @Test
  void thePurchaseOfStocksIsNoFallOfCollateral() {
    double[] still = new double[CLOSES];
    Arrays.fill(still, 100);
    Market market =
        HandMarket.weekdays("2024-06-03", CLOSES)
            .rate(0)
            .stock("STK", still)
            .future("FUT", still)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.capital(0.5));
    Result withFutures =
        Runs.run(
            fund.target("bonds", "FUT", Target.quantity(1)), market, Runs.plain().nav(400_000));
    // Nothing moves once the 200,000 are spent: rows 1 to 19 do not know, the others say never.
    assertThat(DaysToBreach.at(withFutures, 20)).isNaN();
    assertThat(DaysToBreach.at(withFutures, 21)).isEqualTo(DaysToBreach.NONE);
    assertThat(MarginUse.of(withFutures).daysToBreach()).isEmpty();
  }

  @Test
  void withoutFuturesNothingIsBreached() {
    double[] falling = new double[CLOSES];
    Arrays.setAll(falling, t -> 100 - 0.1 * t);
    Market market = HandMarket.weekdays("2024-06-03", CLOSES).rate(0).stock("STK", falling).build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .target("equity", "STK", Target.capital(0.9))
            .expenseRatio(0.05);
    Result result = Runs.run(fund, market);
    // The fee eats collateral all along; no margin is asked of it.
    assertThat(result.eligible(10)).isGreaterThan(result.eligible(50));
    assertThat(DaysToBreach.at(result, 50)).isEqualTo(DaysToBreach.NONE);
    assertThat(MarginUse.of(result).daysToBreach()).isEmpty();
  }

  @Test
  void foretellsACallWhenMarginStandsStill() {
    // 400,000 less 8,000 a day; the requirement falls, so that the call comes a little later.
    Result result = run(-0.8);
    double days = DaysToBreach.at(result, 30);
    int call = 30;
    while (call < CLOSES - 1 && result.state(call) == DayState.MET) {
      call++;
    }
    assertThat(result.state(call)).isEqualTo(DayState.CALLED);
    assertThat(call - 30).isBetween((int) days, (int) (days * 1.15) + 1);
    assertThat(DaysToBreach.at(result, call)).isGreaterThanOrEqualTo(0);
  }
}
