package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

class TightMarginTest {
  private static final double DOUBLE = 1;

  private final Market market =
      HandMarket.weekdays("2024-01-01", 4)
          .rate(0)
          .stock("STK", 100, 100, 100, 100)
          .future("FUT", 50, 49.5, 50, 50.5)
          .build();

  /**
   * 900,000 of stocks and 12 contracts over 100,000 of cash: maintenance is 48,000 at first and
   * headroom 52,000; a close later 47,520 and 46,480.
   */
  private final Result efficient =
      run(
          TestFund.withCollateral()
              .equity("STK")
              .bonds("FUT")
              .target("equity", "STK", Target.capital(0.9))
              .target("bonds", "FUT", Target.notional(0.6)),
          market);

  private static Result run(TestFund fund, Market market) {
    return Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  private Result holding(String fund, double weight) {
    Market grown = market.with(SimulatedFund.of(efficient).input("FUND").costs(Costs.NONE).build());
    return run(
        TestFund.withCollateral()
            .sleeve("funds", AssetClass.FUNDS, Funding.PAID_IN_FULL, fund)
            .target("funds", fund, Target.capital(weight)),
        grown);
  }

  private static boolean[] tight(Result result, double multiple) {
    TightMargin margin = TightMargin.of(result, multiple);
    boolean[] tight = new boolean[result.size()];
    for (int row = 0; row < tight.length; row++) {
      tight[row] = margin.tight(row);
    }
    return tight;
  }

  @Test
  void isTightWhereHeadroomIsBelowTheMultiple() {
    assertThat(tight(efficient, DOUBLE)).containsExactly(false, true, false, false);
    assertThat(tight(efficient, 0)).containsOnly(false);
    assertThat(tight(efficient, 2)).containsOnly(true);
  }

  @Test
  void aFundThatIsHeldCountsWhileItIs() {
    Result blend = holding("FUND", 0.5);

    assertThat(tight(blend, DOUBLE)).containsExactly(false, true, false, false);
    assertThat(TightMargin.of(blend, DOUBLE).asked(1)).isTrue();
    assertThat(tight(holding("FUND", 0), 2)).as("none of it was bought").containsOnly(false);
  }

  @Test
  void withoutFuturesNothingIsAsked() {
    TightMargin margin = TightMargin.of(holding("STK", 1), 2);

    assertThat(margin.asked(0)).isFalse();
    assertThat(margin.tight(0)).isFalse();
  }

  @Test
  void refusesWhatIsNoMultiple() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TightMargin.of(efficient, -1))
        .withMessage("multiple must be at least 0 and finite but was -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> TightMargin.of(efficient, Double.NaN));
  }
}
