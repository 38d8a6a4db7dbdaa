package io.notional.core.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionsTest {
  private static Result run(HandMarket market, TestFund fund) {
    return Runs.run(fund, market.build(), Runs.plain().nav(1e6).fill(FillTiming.SAME_CLOSE));
  }

  private static TestFund all() {
    return TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(1));
  }

  /**
   * By hand. A share of 50 pays 0.50 on 2021-03-10: 1% of what was put in, so 1.00 a unit of 100.
   * The last business day of the quarter is 03-31, five before it 03-24: a unit that would be worth
   * 103 falls to 102. It is of record a business day later and paid four after that.
   */
  @Test
  void aQuarterByHand() {
    double[] closes = HandMarket.steady(50, 40);
    Arrays.fill(closes, 16, 40, 51); // from 03-23 on
    DatedSeries paid = HandMarket.dated("S paid", List.of("2021-03-10"), 0.5);
    HandMarket market =
        HandMarket.weekdays("2021-03-01", 40)
            .withoutRate()
            .stock("S", input -> input.distributions(paid).payLag(0), closes);
    Result result = run(market, all());
    Distributions distributions = Distributions.of(result, DistributionSettings.DEFAULTS);
    assertThat(distributions.list()).hasSize(1);
    Distribution only = distributions.list().get(0);
    assertThat(only.exDate()).isEqualTo("2021-03-24");
    assertThat(only.recordDate()).isEqualTo("2021-03-25");
    assertThat(only.payDate()).isEqualTo("2021-03-31");
    assertThat(only.perUnit()).isCloseTo(1, within(1e-12));
    assertThat(only.amount()).isCloseTo(10_000, within(1e-6));
    assertThat(distributions.priceNav(only.exRow() - 1)).isCloseTo(103, within(1e-9));
    assertThat(distributions.priceNav(only.exRow())).isCloseTo(102, within(1e-9));
    assertThat(distributions.totalNav(only.exRow())).isCloseTo(103, within(1e-9));
    assertThat(distributions.accrued(only.exRow())).isCloseTo(0, within(1e-12));
  }

  /**
   * Record dates follow the settlement of their time: two days, one, and none after the ex-date.
   */
  @Test
  void recordDatesFollowSettlement() {
    for (String[] dates :
        new String[][] {
          {"2010-06-01", "2010-06-23", "2010-06-25"},
          {"2019-06-03", "2019-06-21", "2019-06-24"},
          {"2024-06-03", "2024-06-21", "2024-06-21"}
        }) {
      HandMarket market = HandMarket.weekdays(dates[0], 25).rate(0.03);
      Result result = run(market, TestFund.withCollateral());
      Distribution only = Distributions.of(result, DistributionSettings.DEFAULTS).list().get(0);
      assertThat(only.exDate()).isEqualTo(dates[1]);
      assertThat(only.recordDate()).isEqualTo(dates[2]);
    }
  }

  /** A fund that earns less than it costs distributes nothing until it has earned that again. */
  @Test
  void aDeficitIsEarnedFirst() {
    DatedSeries paid = HandMarket.dated("S paid", List.of("2021-08-10"), 0.5);
    HandMarket market =
        HandMarket.weekdays("2021-01-01", 240)
            .withoutRate()
            .stock("S", input -> input.distributions(paid).payLag(0), HandMarket.steady(50, 240));
    TestFund most =
        TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(0.9));
    Result result = run(market, most.expenseRatio(0.01));
    Distributions distributions = Distributions.of(result, DistributionSettings.DEFAULTS);
    assertThat(distributions.list()).hasSize(1);
    assertThat(distributions.list().get(0).exDate()).isEqualTo("2021-09-23");
    // 264 days of the fee to the close before, off 0.9 of what a unit of the share pays
    assertThat(distributions.list().get(0).perUnit()).isCloseTo(0.9 - 264 / 365.0, within(0.01));
  }

  @Test
  void refusesATotalReturn() {
    HandMarket market = HandMarket.weekdays("2021-03-01", 3).withoutRate().stock("S", 50, 50, 50);
    Result result = run(market, all());
    assertThatThrownBy(() -> Distributions.of(result, DistributionSettings.DEFAULTS))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("distributions must know what S pays");
    Market built =
        HandMarket.weekdays("2021-03-01", 3).withoutRate().stock("S", 50, 50, 50).build();
    assertThatThrownBy(
            () -> Runs.run(all(), built, Runs.plain().distributions(DistributionSettings.DEFAULTS)))
        .hasMessageContaining("run.distributions must know what S pays");
  }

  /** Facts, section 5. */
  @Test
  void theOfficialFormula() {
    assertThat(SecYield.of(120_000, 20_000, 1_000_000, 50)).isCloseTo(0.0241203, within(5e-8));
  }

  /**
   * Facts, section 1: stocks that yield 1.08% gross, bills at 3.7% and a fee of 0.20% make 1.14 to
   * 1.18%, whatever futures do meanwhile.
   */
  @Test
  void theYieldOfANinetySixtyFundFromItsInputs() {
    int days = 300;
    List<String> exDates = new ArrayList<>(List.of("2023-03-15", "2023-06-15", "2023-09-15"));
    exDates.add("2023-12-15");
    DatedSeries paid = HandMarket.dated("S paid", exDates, 0.27, 0.27, 0.27, 0.27);
    double[] futures = new double[days];
    Arrays.setAll(futures, t -> 110 + 3 * StrictMath.sin(t));
    HandMarket market =
        HandMarket.weekdays("2023-01-02", days)
            .rate(0.037)
            .stock("S", input -> input.distributions(paid), HandMarket.steady(100, days))
            .bill("T", SettlementLag.SAME_DAY)
            .future("ZN", futures);
    TestFund fund =
        TestFund.withCollateral("T")
            .equity("S")
            .bonds("ZN")
            .target("equity", "S", Target.capital(0.9))
            .target("bonds", "ZN", Target.notional(0.6))
            .daily()
            .expenseRatio(0.0020);
    Result result = run(market, fund);
    Distributions distributions = Distributions.of(result, DistributionSettings.DEFAULTS);
    Yields yields = Yields.of(result, distributions);
    assertThat(yields.sec(days - 1)).isBetween(0.0114, 0.0118);
    assertThat(yields.sec(20)).isNaN();
  }
}
