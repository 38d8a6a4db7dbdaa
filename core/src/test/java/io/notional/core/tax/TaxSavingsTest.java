package io.notional.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.market.DatedSeries;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotMethod;
import io.notional.core.settings.TaxSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

class TaxSavingsTest {
  private static Result run(String... rebalances) {
    DatedSeries none = DatedSeries.of("pays nothing", new int[0], new double[0]);
    HandMarket market =
        HandMarket.on("2021-03-01", "2021-06-01", "2021-12-01", "2021-12-31")
            .withoutRate()
            .stock("S", input -> input.distributions(none), 50, 100, 50, 50);
    TestFund fund =
        TestFund.withCollateral()
            .equity("S")
            .target("equity", "S", Target.capital(0.5))
            .on(rebalances);
    return Runs.run(fund, market.build(), Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  /**
   * By hand. 500,000 buy 10,000 shares, which are worth 1,000,000 of 1,500,000 in June. Half of
   * that is 7,500 shares: 2,500 are sold for a gain of 125,000, taxed with 46,250.
   */
  @Test
  void whatASaleThatIsNotMadeSaves() {
    Taxes stays = Taxes.of(run(), TaxSettings.DEFAULTS);
    Taxes sells = Taxes.of(run("2021-06-01"), TaxSettings.DEFAULTS);
    TaxSavings saved = TaxSavings.of(stays, sells);
    assertThat(saved.sales()).isEqualTo(1);
    assertThat(saved.gains()).isCloseTo(125_000, within(1e-6));
    assertThat(saved.tax()).isCloseTo(46_250, within(1e-6));
    // One is where it began; the other has sold at the top, and paid for it of 1,125,000.
    assertThat(stays.afterTax().beforeLiquidation()).isCloseTo(0, within(1e-12));
    assertThat(saved.beforeLiquidation()).isCloseTo(-(0.125 - 0.04625), within(1e-12));
  }

  @Test
  void comparesLikeWithLike() {
    Taxes one = Taxes.of(run(), TaxSettings.DEFAULTS);
    Taxes other = Taxes.of(run(), TaxSettings.builder().lots(LotMethod.HIFO).build());
    assertThatThrownBy(() -> TaxSavings.of(one, other))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("by the same settings");
  }
}
