package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.Asked;
import io.notional.testkit.HandPoint;
import io.notional.testkit.HandSeries;
import io.notional.testkit.RecordedOrders;
import io.notional.toolkit.ExponentialVolatility;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendFundTest {
  private static final double[] UP = Paths.alternating(400, 0.001, 0.01);
  private static final double[] DOWN = Paths.alternating(400, -0.001, 0.02);

  private final Strategy fund = Made.fund("markets", List.of("UP", "DOWN"), "risk", 0.03);

  @Test
  void eachMarketHasTheRiskOfTheParameter() {
    RecordedOrders orders =
        Asked.decided(fund, new HandPoint().index("UP", UP).index("DOWN", DOWN));

    ExponentialVolatility volatility = new ExponentialVolatility(60);
    assertThat(orders.weight("trend/UP") * volatility.of(HandSeries.of(UP)))
        .isEqualTo(0.03, within(1e-12));
    assertThat(orders.weight("trend/DOWN") * volatility.of(HandSeries.of(DOWN)))
        .isEqualTo(-0.03, within(1e-12));
    assertThat(orders.targets()).hasSize(2);
  }

  @Test
  void grossNotionalStopsAtTheCap() {
    Strategy bold = Made.fund("markets", List.of("UP", "DOWN"), "risk", 1.0);
    double[] calm = Paths.alternating(400, 0.001, 0.002);

    RecordedOrders orders =
        Asked.decided(bold, new HandPoint().index("UP", calm).index("DOWN", DOWN));

    assertThat(orders.weight("trend/UP") - orders.weight("trend/DOWN"))
        .isEqualTo(10, within(1e-12));
  }

  @Test
  void sleevesAreTrendAndCollateral() {
    assertThat(fund.sleeves()).extracting(Sleeve::id).containsExactly("trend", "collateral");
    assertThat(fund.collateralSleeve()).isEqualTo("collateral");
    assertThat(fund.sleeves().get(1).requirements())
        .containsExactly(DataRequirement.throughout("BILLS"));
    assertThat(fund.expenseRatio()).isEqualTo(0.0066);
  }

  @Test
  void ordersNothingForOtherSleeves() {
    HandPoint point =
        new HandPoint().index("UP", UP).because(Rebalance.only("other", "collateral"));

    assertThat(Asked.decided(fund, point).targets()).isEmpty();
  }

  @Test
  void rebalancesAtTheEndOfEachPeriodUnlessOrdersWait() {
    RebalanceRule monthly = fund.rebalanceRule();
    RebalanceRule quarterly =
        Made.fund("markets", List.of("UP"), "calendar", "quarter").rebalanceRule();
    HandPoint monthEnd = new HandPoint().ending(CalendarPeriod.MONTH);

    assertThat(monthly.check(new HandPoint())).isSameAs(Rebalance.NONE);
    assertThat(monthly.check(monthEnd)).isEqualTo(Rebalance.all("calendar month"));
    assertThat(quarterly.check(monthEnd)).isSameAs(Rebalance.NONE);
    assertThat(quarterly.check(new HandPoint().ending(CalendarPeriod.QUARTER)).reason())
        .isEqualTo("calendar quarter");
    assertThat(monthly.check(monthEnd.pending())).isSameAs(Rebalance.NONE);
  }

  @Test
  void everyProblemIsReportedTogether() {
    assertThatThrownBy(() -> Made.fund("markets", List.of("A", "B", "A"), "bills", List.of()))
        .isInstanceOf(NotionalException.class)
        .hasMessage(
            "markets must name an instrument once but has 'A' twice (spec, markets)\n"
                + "bills must name at least one instrument but is empty (spec, bills)");
  }
}
