package io.notional.strategies.managedfutures;

import static io.notional.testkit.Asked.allocated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import io.notional.testkit.Components;
import io.notional.testkit.HandPoint;
import io.notional.testkit.HandSeries;
import io.notional.testkit.RecordedOrders;
import io.notional.toolkit.ExponentialVolatility;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendSleeveTest {
  private static final double[] UP = Paths.alternating(400, 0.001, 0.01);
  private static final double[] DOWN = Paths.alternating(400, -0.001, 0.02);
  private static final double[] FLAT = new double[400];

  static {
    Arrays.fill(FLAT, 1);
  }

  private final Sleeve sleeve = Made.sleeve("UP", "DOWN");

  private static double sigma(double[] index) {
    return new ExponentialVolatility(60).of(HandSeries.of(index));
  }

  @Test
  void longAfterGainsAndShortAfterLossesAtEqualRisk() {
    HandPoint point = new HandPoint().index("UP", UP).index("DOWN", DOWN);

    RecordedOrders orders = allocated(sleeve, SleeveTarget.risk(0.10), point);

    double each = 0.10 / Math.sqrt(2);
    assertThat(orders.weight("trend/UP") * sigma(UP)).isEqualTo(each, within(1e-12));
    assertThat(orders.weight("trend/DOWN") * sigma(DOWN)).isEqualTo(-each, within(1e-12));
  }

  @Test
  void signIsThatOfTwelveMonthsAndNoDayMore() {
    double[] index = Paths.alternating(400, 0, 0.01);
    int yearAgo = 399 - 252;
    index[399] = index[yearAgo] * 1.001;
    index[yearAgo - 1] = index[yearAgo] * 3;
    index[yearAgo + 1] = index[yearAgo] * 3;
    RecordedOrders gained =
        allocated(Made.sleeve("A"), SleeveTarget.risk(0.1), new HandPoint().index("A", index));
    index[399] = index[yearAgo] * 0.999;
    RecordedOrders lost =
        allocated(Made.sleeve("A"), SleeveTarget.risk(0.1), new HandPoint().index("A", index));

    assertThat(gained.weight("trend/A")).isPositive();
    assertThat(lost.weight("trend/A")).isNegative();
  }

  /** Monthly closes: the sign is that of 12 of them, and 13 are history enough. */
  @Test
  void monthsAreMonthsOnAMarketOfMonthlyCloses() {
    double[] index = Paths.alternating(14, 0, 0.04);
    index[13] = index[1] * 1.001;
    index[0] = index[1] * 3;
    index[2] = index[1] * 3;
    HandPoint point = new HandPoint().closesPerYear(12).index("A", index);

    RecordedOrders gained = allocated(Made.sleeve("A"), SleeveTarget.risk(0.1), point);

    assertThat(gained.weight("trend/A")).isPositive();
    double[] short12 = Paths.alternating(12, 0, 0.04);
    HandPoint young = new HandPoint().closesPerYear(12).index("A", short12);
    assertThat(allocated(Made.sleeve("A"), SleeveTarget.risk(0.1), young).targets())
        .containsEntry("trend/A", Target.notional(0));
  }

  /** A return of 4% up or down each month is 13.9% a year: 4% x sqrt(12). */
  @Test
  void volatilityIsAnnualByTheNumberOfCloses() {
    double[] index = Paths.alternating(400, 0, 0.04);

    double monthly = new ExponentialVolatility(60).forCloses(12).of(HandSeries.of(index));
    double daily = new ExponentialVolatility(60).forCloses(252).of(HandSeries.of(index));

    assertThat(monthly).isEqualTo(0.04 * Math.sqrt(12), within(0.01));
    assertThat(daily).isEqualTo(0.04 * Math.sqrt(261), within(0.01));
  }

  @Test
  void notionalIsGross() {
    HandPoint point = new HandPoint().index("UP", UP).index("DOWN", DOWN);

    RecordedOrders orders = allocated(sleeve, SleeveTarget.notional(0.8), point);

    double up = orders.weight("trend/UP");
    double down = orders.weight("trend/DOWN");
    assertThat(up - down).isEqualTo(0.8, within(1e-12));
    assertThat(up * sigma(UP)).isEqualTo(-down * sigma(DOWN), within(1e-12));
  }

  @Test
  void theCapShrinksAllPositionsAlike() {
    Sleeve capped =
        Components.make(
            new TrendSleeveProvider(), "markets", List.of("UP", "DOWN"), "leverage-cap", 0.5);
    HandPoint point = new HandPoint().index("UP", UP).index("DOWN", DOWN);

    RecordedOrders free = allocated(sleeve, SleeveTarget.risk(0.5), point);
    RecordedOrders held = allocated(capped, SleeveTarget.risk(0.5), point);

    double up = held.weight("trend/UP");
    double down = held.weight("trend/DOWN");
    assertThat(up - down).isEqualTo(0.5, within(1e-12));
    assertThat(up / down)
        .isEqualTo(free.weight("trend/UP") / free.weight("trend/DOWN"), within(1e-12));
    assertThat(allocated(capped, SleeveTarget.notional(3), point).targets().keySet())
        .isEqualTo(held.targets().keySet());
    assertThat(allocated(capped, SleeveTarget.notional(3), point).weight("trend/UP"))
        .isEqualTo(up, within(1e-12));
  }

  @Test
  void aMarketWithTooShortAHistoryIsOrderedToZeroAndSharesNoRisk() {
    double[] full = Paths.alternating(273, 0.001, 0.01);
    double[] oneDayShort = Paths.alternating(272, 0.001, 0.01);
    HandPoint point = new HandPoint().index("UP", full).index("DOWN", oneDayShort);

    RecordedOrders orders = allocated(sleeve, SleeveTarget.risk(0.1), point);

    assertThat(orders.targets()).containsEntry("trend/DOWN", Target.notional(0));
    assertThat(orders.weight("trend/UP") * sigma(full)).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void aLongLookbackNeedsItsHistoryWhateverTheMinimumIs() {
    Sleeve slow =
        Components.make(
            new TrendSleeveProvider(), "markets", List.of("A"), "lookback", 18, "min-history", 3);
    double[] index = Paths.alternating(18 * 21 + 1, 0.001, 0.01);
    double[] oneDayShort = Paths.alternating(18 * 21, 0.001, 0.01);

    assertThat(
            allocated(slow, SleeveTarget.risk(0.1), new HandPoint().index("A", index))
                .weight("trend/A"))
        .isPositive();
    assertThat(
            allocated(slow, SleeveTarget.risk(0.1), new HandPoint().index("A", oneDayShort))
                .weight("trend/A"))
        .isZero();
  }

  @Test
  void marketsThatLeftOrNeverCameAreLeftAlone() {
    Sleeve three = Made.sleeve("UP", "GONE", "NEVER");
    HandPoint point = new HandPoint().index("UP", UP).gone("GONE", DOWN);

    RecordedOrders orders = allocated(three, SleeveTarget.risk(0.1), point);

    assertThat(orders.targets()).containsOnlyKeys("trend/UP");
    assertThat(orders.weight("trend/UP") * sigma(UP)).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void aMarketThatDoesNotMoveIsNotHeld() {
    HandPoint point = new HandPoint().index("UP", FLAT);

    assertThat(allocated(sleeve, SleeveTarget.risk(0.1), point).targets())
        .containsExactlyEntriesOf(Map.of("trend/UP", Target.notional(0)));
    assertThat(allocated(sleeve, SleeveTarget.notional(1), point).targets())
        .containsExactlyEntriesOf(Map.of("trend/UP", Target.notional(0)));
  }

  @Test
  void recordsWhatADecisionRestsOn() {
    HandPoint point = new HandPoint().index("UP", UP).index("DOWN", DOWN);

    RecordedOrders orders = allocated(sleeve, SleeveTarget.notional(0.8), point);

    assertThat(point.diagnosed())
        .containsEntry("forecast/UP", 1.0)
        .containsEntry("forecast/DOWN", -1.0)
        .containsEntry("notional/UP", orders.weight("trend/UP"))
        .containsEntry("notional/DOWN", orders.weight("trend/DOWN"))
        .hasSize(8);
    assertThat(point.diagnosed().get("volatility/UP")).isEqualTo(sigma(UP), within(1e-12));
    assertThat(point.diagnosed().get("volatility/DOWN")).isEqualTo(sigma(DOWN), within(1e-12));
    assertThat(point.diagnosed().get("risk-share/UP")).isEqualTo(0.5, within(1e-12));
    assertThat(point.diagnosed().get("risk-share/DOWN")).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void nothingIsRecordedOfAMarketWithoutASignal() {
    HandPoint point = new HandPoint().index("UP", FLAT).index("DOWN", DOWN);

    allocated(sleeve, SleeveTarget.risk(0.1), point);

    assertThat(point.diagnosed().keySet())
        .containsExactly("forecast/DOWN", "notional/DOWN", "risk-share/DOWN", "volatility/DOWN");
    assertThat(point.diagnosed()).containsEntry("risk-share/DOWN", 1.0);
  }

  @Test
  void refusesTargetsThatATrendBookCannotDo() {
    for (SleeveTarget target :
        List.of(SleeveTarget.capital(0.5), SleeveTarget.duration(1), SleeveTarget.notional(-0.5))) {
      assertThatThrownBy(() -> allocated(sleeve, target, new HandPoint().index("UP", UP)))
          .isInstanceOfSatisfying(
              NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_ORDER))
          .hasMessageContaining("sleeve 'trend'")
          .hasMessageContaining(target.toString());
    }
  }

  @Test
  void saysWhatItIs() {
    assertThat(sleeve.funding()).isEqualTo(Funding.MARGINED);
    assertThat(sleeve.assetClass()).isEqualTo(AssetClass.MANAGED_FUTURES);
    assertThat(sleeve.requirements())
        .containsExactly(DataRequirement.whileQuoted("UP"), DataRequirement.whileQuoted("DOWN"));
  }
}
