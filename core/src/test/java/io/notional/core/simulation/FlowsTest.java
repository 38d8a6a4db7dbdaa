package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.measure.Measures;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.Invest;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Withdraw;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowsTest {
  private static final String[] YEARS = {
    "2018-12-31", "2019-12-31", "2020-12-31", "2021-12-31", "2022-12-30"
  };

  /** One share at 100, 110, 99, 118.80 and 106.92, held with all of nav, nothing costs anything. */
  private static HandMarket years() {
    return HandMarket.on(YEARS).withoutRate().stock("S", 100, 110, 99, 118.8, 106.92);
  }

  private static TestFund all() {
    return TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(1));
  }

  private static RunSettings.Builder settings(CashFlows flows) {
    return Runs.plain().nav(1000).fill(FillTiming.SAME_CLOSE).flows(flows);
  }

  private static DatedFlow flow(String date, double amount) {
    return new DatedFlow(LocalDate.parse(date), FlowSize.amount(amount));
  }

  private static FlowSchedule every(FlowSchedule.Every every, double amount, String index) {
    return new FlowSchedule(
        FlowSize.amount(amount),
        every,
        Optional.empty(),
        Optional.empty(),
        index.isEmpty() ? Optional.empty() : Optional.of(index));
  }

  private static Result run(Market market, CashFlows flows) {
    return Runs.run(all(), market, settings(flows));
  }

  /**
   * By hand. 1000 are 10 units of 100. 2019: 1100 and 2 units at 110 are 1320. 2020: 12 units of 99
   * and 4 more are 1584. 2021: 16 units of 118.80 less 4 are 1425.60.
   */
  @Test
  void unitsFlowAtTheNavPerUnitOfTheirClose() {
    CashFlows flows =
        CashFlows.of(units("2019-12-31", 2), units("2020-12-31", 4), units("2021-12-31", -4));
    Result result = run(years().build(), flows);
    assertThat(result.flows())
        .extracting(flow -> flow.amount())
        .satisfiesExactly(
            amount -> assertThat(amount).isCloseTo(220, within(1e-9)),
            amount -> assertThat(amount).isCloseTo(396, within(1e-9)),
            amount -> assertThat(amount).isCloseTo(-475.2, within(1e-9)));
    assertThat(result.nav(3)).isCloseTo(1425.6, within(1e-9));
  }

  /** Units of one close are all of the nav per unit before any of them, as fractions are of nav. */
  @Test
  void unitsOfOneCloseHaveOnePrice() {
    CashFlows flows = CashFlows.of(units("2019-12-31", 5), units("2019-12-31", -3));
    Result result = run(years().build(), flows);
    assertThat(result.flows()).hasSize(1);
    assertThat(result.flows().get(0).amount()).isCloseTo(220, within(1e-9));
    assertThat(result.policyCounts()).containsEntry("flow:same-close", 1L);
  }

  @Test
  void allUnitsAreAllOfNav() {
    Result result = run(years().build(), CashFlows.of(units("2020-12-31", -10)));
    assertThat(result.worstState()).isEqualTo(DayState.ILLIQUID);
    assertThat(result.stopCause()).contains("2020-12-31", "is all of nav");
  }

  private static DatedFlow units(String date, double units) {
    return new DatedFlow(LocalDate.parse(date), FlowSize.units(units));
  }

  /**
   * By hand. 1000 buys 10 shares. 2019: 1100, plus 220 is 1320, 12 shares. 2020: 1188, plus 396 is
   * 1584, 16 shares. 2021: 1900.80, less 475.20 is 1425.60, 12 shares. 2022: 1283.04, plus 106.92
   * is 1389.96, 13 shares. A unit went from 100 to 106.92, 1.688% a year. An account that earns
   * 2.751% a year on days / 365.25 and has the same flows ends with the same 1389.96: most of the
   * money came after the good year 2019 but before the better year 2021.
   */
  @Test
  void threeContributionsAndAWithdrawalToTheCent() {
    CashFlows flows =
        CashFlows.of(
            flow("2019-12-31", 220),
            flow("2020-12-31", 396),
            flow("2021-12-31", -475.2),
            flow("2022-12-30", 106.92));
    Result result = run(years().build(), flows);
    assertThat(Runs.navs(result)).containsExactly(cents(1000, 1320, 1584, 1425.6, 1389.96), CENT);
    double[] units = {10, 12, 16, 12, 13};
    double[] prices = {100, 110, 99, 118.8, 106.92};
    for (int row = 0; row < units.length; row++) {
      assertThat(result.units(row) * 10).isCloseTo(units[row], within(1e-12));
      assertThat(result.unitNav(row) / 10).isCloseTo(prices[row], within(1e-12));
    }
    Measures measures = Measures.of(result);
    assertThat(measures.performance().totalReturn()).isCloseTo(0.0692, within(1e-12));
    assertThat(measures.performance().annualReturn().getAsDouble())
        .isCloseTo(Math.pow(1.0692, 365.25 / 1460) - 1, within(1e-12));
    assertThat(measures.performance().drawdown().get().depth()).isCloseTo(0.1, within(1e-12));
    assertThat(measures.investors().get().contributed()).isCloseTo(722.92, within(1e-9));
    assertThat(measures.investors().get().withdrawn()).isCloseTo(475.2, within(1e-9));
    growsAtTheMoneyWeightedReturn(measures.investors().get().moneyWeighted().getAsDouble());
    assertThat(Invariants.check(result)).isEmpty();
  }

  /** An account at that rate, day by day, to the cent: no root finder is needed to check a root. */
  private static void growsAtTheMoneyWeightedReturn(double rate) {
    double year = 1 + rate;
    double account = 1000 * Math.pow(year, 365 / 365.25) + 220;
    account = account * Math.pow(year, 366 / 365.25) + 396;
    account = account * Math.pow(year, 365 / 365.25) - 475.2;
    account = account * Math.pow(year, 364 / 365.25) + 106.92;
    assertThat(account).isCloseTo(1389.96, within(1e-9));
    assertThat(rate).isCloseTo(0.02750947547090614, within(1e-12));
  }

  private static final org.assertj.core.data.Offset<Double> CENT = within(1e-9);

  private static double[] cents(double... values) {
    return values;
  }

  @Test
  void attributesWhatFlowsToASourceOfItsOwn() {
    Result result = run(years().build(), CashFlows.of(flow("2020-12-31", 396)));
    assertThat(result.attribution(2, result.collateral(), Source.FLOW)).isEqualTo(396);
    assertThat(result.flow(2)).isEqualTo(396);
    assertThat(result.dailyReturn(2)).isCloseTo(-0.1, within(1e-12));
  }

  @Test
  void movesAFlowToTheNextValuationDayAndCountsIt() {
    Result result = run(years().build(), CashFlows.of(flow("2019-06-01", 220)));
    assertThat(result.flow(1)).isEqualTo(220);
    assertThat(result.policyCounts()).containsEntry("flow:next-valuation-day", 1L);
  }

  @Test
  void growsAmountsWithWhatAnIndexWasKnownToBe() {
    HandMarket market = years();
    market
        .builder()
        .index(
            "CPI",
            HandMarket.dated(
                "CPI",
                List.of("2018-11-15", "2019-12-15", "2020-01-01", "2021-12-31"),
                200,
                210,
                999,
                220));
    Result result =
        run(
            market.build(),
            CashFlows.of(List.of(), List.of(every(FlowSchedule.Every.YEAR, -100, "CPI"))));
    assertThat(result.flow(1)).isCloseTo(-105, within(1e-12));
    assertThat(result.flow(2)).isCloseTo(-499.5, within(1e-12));
    assertThat(result.flow(3)).isCloseTo(-110, within(1e-12));
    assertThat(result.flow(4)).isZero();
  }

  @Test
  void takesAFractionOfNavBeforeTheFlow() {
    FlowSchedule half =
        new FlowSchedule(
            FlowSize.ofNav(-0.5),
            FlowSchedule.Every.YEAR,
            Optional.of(LocalDate.of(2019, 12, 31)),
            Optional.of(LocalDate.of(2020, 12, 31)),
            Optional.empty());
    Result result = run(years().build(), CashFlows.of(List.of(), List.of(half)));
    assertThat(Runs.navs(result)).containsExactly(cents(1000, 550, 247.5, 297, 267.3), CENT);
  }

  @Test
  void stopsWhereAWithdrawalIsAllThereIs() {
    Result result = run(years().build(), CashFlows.of(flow("2020-12-31", -990)));
    assertThat(result.size()).isEqualTo(3);
    assertThat(result.state(2)).isEqualTo(DayState.ILLIQUID);
    assertThat(result.nav(2)).isCloseTo(990, CENT);
    assertThat(result.stopCause())
        .isEqualTo("the withdrawal of 990.00 on 2020-12-31 is all of nav, 990.00, or more");
    assertThat(result.policyCounts())
        .containsEntry("withdrawal:unfunded", 1L)
        .containsEntry("withdrawal:beyond-nav", 1L);
    assertThat(Invariants.check(result)).isEmpty();
  }

  /** A 50/50 fund: A doubled, so that A is above its target and B below it. */
  private static Result drifted(Invest invest, Withdraw withdraw, double amount) {
    HandMarket market =
        HandMarket.on("2020-01-02", "2020-01-03", "2020-01-06")
            .withoutRate()
            .stock("A", 10, 20, 20)
            .stock("B", 10, 10, 10);
    TestFund fund =
        TestFund.withCollateral()
            .equity("A", "B")
            .target("equity", "A", Target.capital(0.5))
            .target("equity", "B", Target.capital(0.5));
    CashFlows flows = CashFlows.of(flow("2020-01-03", amount)).with(invest, withdraw);
    return Runs.run(fund, market.build(), settings(flows));
  }

  private static double traded(Result result, String id) {
    return result.trades().stream()
        .filter(trade -> trade.reason().equals("flow") && trade.instrument().equals(id))
        .mapToDouble(trade -> trade.quantity() * trade.price())
        .sum();
  }

  /** 1000 of A and 500 of B: 300 in are 200 and 100 by share, or all of it B, 400 short of 900. */
  @Test
  void investsByPolicy() {
    Result share = drifted(Invest.PRO_RATA, Withdraw.PRO_RATA, 300);
    assertThat(traded(share, "A")).isCloseTo(200, CENT);
    assertThat(traded(share, "B")).isCloseTo(100, CENT);
    Result lacking = drifted(Invest.UNDERWEIGHT_FIRST, Withdraw.PRO_RATA, 300);
    assertThat(traded(lacking, "A")).isZero();
    assertThat(traded(lacking, "B")).isCloseTo(300, CENT);
    Result idle = drifted(Invest.CASH, Withdraw.PRO_RATA, 300);
    assertThat(traded(idle, "A")).isZero();
    assertThat(idle.cash(1)).isCloseTo(300, CENT);
  }

  /** 300 out are 200 and 100 by share, or all of it A; 600 out bring both to 450. */
  @Test
  void withdrawsByPolicy() {
    Result share = drifted(Invest.PRO_RATA, Withdraw.PRO_RATA, -300);
    assertThat(traded(share, "A")).isCloseTo(-200, CENT);
    assertThat(traded(share, "B")).isCloseTo(-100, CENT);
    Result above = drifted(Invest.PRO_RATA, Withdraw.OVERWEIGHT_FIRST, -300);
    assertThat(traded(above, "A")).isCloseTo(-300, CENT);
    assertThat(traded(above, "B")).isZero();
    Result both = drifted(Invest.PRO_RATA, Withdraw.OVERWEIGHT_FIRST, -600);
    assertThat(traded(both, "A")).isCloseTo(-550, CENT);
    assertThat(traded(both, "B")).isCloseTo(-50, CENT);
  }

  @Test
  void refusesFlowsBeforeAnythingRuns() {
    assertThatThrownBy(
            () -> run(years().build(), CashFlows.of(flow("2018-12-31", 1), flow("2023-01-03", 1))))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("after the run's first close on 2018-12-31")
        .hasMessageContaining("was of 2023-01-03");
    assertThatThrownBy(
            () ->
                run(
                    years().build(),
                    CashFlows.of(List.of(), List.of(every(FlowSchedule.Every.YEAR, 1, "CPI")))))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("index");
    assertThatThrownBy(() -> FlowSize.amount(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> FlowSize.ofNav(-1)).hasMessageContaining("greater than -1");
    assertThatThrownBy(() -> flow("2020-01-02", 0)).hasMessageContaining("must not be zero");
    assertThatThrownBy(
            () ->
                new FlowSchedule(
                    FlowSize.ofNav(0.1),
                    FlowSchedule.Every.YEAR,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("CPI")))
        .hasMessageContaining("a fraction of nav moves with nav");
  }
}
