package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.testkit.Asked;
import io.notional.testkit.HandSeries;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import io.notional.toolkit.ExponentialVolatility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The old name: a short form of a trend programme. */
class MomentumFundTest {
  private static final double[] UP = Paths.alternating(400, 0.001, 0.01);
  private static final double[] DOWN = Paths.alternating(400, -0.001, 0.02);

  private static final Map<String, Object> MOMENTUM =
      Map.of("use", "momentum", "with", Map.of("month", "closes"));

  private static PointFixture point() {
    return new PointFixture().overlay("trend", 0, Double.NaN);
  }

  private final Strategy fund = Made.fund("markets", List.of("UP", "DOWN"), "risk", 0.03);

  @Test
  void eachMarketHasTheRiskOfTheParameter() {
    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    ExponentialVolatility volatility = new ExponentialVolatility(60);
    assertThat(orders.weight("trend/UP") * volatility.of(HandSeries.of(UP)))
        .isEqualTo(0.03, within(1e-9));
    assertThat(orders.weight("trend/DOWN") * volatility.of(HandSeries.of(DOWN)))
        .isEqualTo(-0.03, within(1e-9));
    assertThat(orders.targets()).hasSize(2);
  }

  @Test
  void grossNotionalStopsAtTheCap() {
    Strategy bold = Made.fund("markets", List.of("UP", "DOWN"), "risk", 1.0);
    double[] calm = Paths.alternating(400, 0.001, 0.002);

    RecordedOrders orders = Asked.decided(bold, point().index("UP", calm).index("DOWN", DOWN));

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
    PointFixture point = point().index("UP", UP).because(Rebalance.only("other", "collateral"));

    assertThat(Asked.decided(fund, point).targets()).isEmpty();
  }

  @Test
  void rebalancesAtTheEndOfEachPeriodUnlessOrdersWait() {
    RebalanceRule monthly = fund.rebalanceRule();
    RebalanceRule quarterly =
        Made.fund("markets", List.of("UP"), "calendar", "quarter").rebalanceRule();
    PointFixture monthEnd = point().ending(CalendarPeriod.MONTH);

    assertThat(monthly.check(point())).isSameAs(Rebalance.NONE);
    assertThat(monthly.check(monthEnd)).isEqualTo(Rebalance.all("calendar month"));
    assertThat(quarterly.check(monthEnd)).isSameAs(Rebalance.NONE);
    assertThat(quarterly.check(point().ending(CalendarPeriod.QUARTER)).reason())
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

  /** 252 closes, whatever the calendar says: a year ago is neither a close more nor one less. */
  @Test
  void signIsThatOfTwelveMonthsOfTwentyOneCloses() {
    double[] index = Paths.alternating(400, 0, 0.01);
    int yearAgo = 399 - 252;
    index[yearAgo - 1] = index[yearAgo] * 3;
    index[yearAgo + 1] = index[yearAgo] * 3;
    Strategy one = Made.fund("markets", List.of("A"));

    index[399] = index[yearAgo] * 1.001;
    assertThat(Asked.decided(one, point().index("A", index)).weight("trend/A")).isPositive();
    index[399] = index[yearAgo] * 0.999;
    assertThat(Asked.decided(one, point().index("A", index)).weight("trend/A")).isNegative();
  }

  @Test
  void aMarketWithTooShortAHistoryIsOrderedToZero() {
    double[] young = Paths.alternating(273, 0.001, 0.01);

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", young));

    assertThat(orders.targets()).containsEntry("trend/DOWN", Target.notional(0));
    assertThat(orders.weight("trend/UP")).isPositive();
  }

  /** The long form of the same programme orders the same. */
  @Test
  void isWhatTrendMakesOfTheseParameters() {
    Strategy spelled =
        Catalog.load()
            .create(
                ComponentKind.STRATEGY,
                "trend",
                Optional.empty(),
                (Node.Mapping)
                    Node.of(
                        Map.of(
                            "markets",
                            List.of("UP", "DOWN"),
                            "signals",
                            List.of(Map.of("signal", MOMENTUM)),
                            "min-history",
                            13,
                            "slots",
                            1,
                            "start",
                            "flat",
                            "max-stale-days",
                            366,
                            "volatility",
                            Map.of("missing-closes", "zero"),
                            "risk",
                            0.03,
                            "expense-ratio",
                            0.0066),
                        "spec"),
                "")
            .component();
    PointFixture point = point();
    point.index("UP", UP).index("DOWN", DOWN);

    assertThat(Asked.decided(spelled, point).targets())
        .isEqualTo(Asked.decided(fund, point).targets());
    assertThat(spelled.expenseRatio()).isEqualTo(fund.expenseRatio());
  }

  @Test
  void aSleeveTakesAMultipleOfItsOwnSize() {
    PointFixture point = point().index("UP", UP);

    RecordedOrders half = Asked.allocated(Made.sleeve("UP"), SleeveTarget.notional(0.5), point);

    double sigma = new ExponentialVolatility(60).of(HandSeries.of(UP));
    assertThat(half.weight("trend/UP") * sigma).isEqualTo(0.01, within(1e-9));
  }
}
