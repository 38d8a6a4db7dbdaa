package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.Asked;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each setting of a rule means, at closes set by hand. */
class RebalancingTest {
  private static final CalendarPeriod QUARTER = CalendarPeriod.QUARTER;

  private static PointFixture two(double stocks, double gold, double bonds) {
    return new PointFixture()
        .funded("stocks", stocks, 0.5)
        .funded("gold", gold, 0.4)
        .funded("collateral", 1 - stocks - gold, Double.NaN)
        .overlay("bonds", bonds, 0.6)
        .collateral(5e6, 10e6, 1e6, 0.9e6);
  }

  @Test
  void everythingReturnsWithTheOverlay() {
    RebalanceRule rule = Made.rule("scope", "everything");

    assertThat(rule.check(Made.weights(0.9, 0.7))).isEqualTo(Rebalance.all("band bonds"));
    assertThat(rule.check(Made.weights(0.8, 0.6))).isEqualTo(Rebalance.all("band equity"));
  }

  @Test
  void underBondsFirstWhatIsPaidInFullReturnsByItsOwnBandAlone() {
    RebalanceRule rule = Made.rule("scope", "bonds-first");

    assertThat(rule.check(two(0.5, 0.4, 0.7))).isEqualTo(Rebalance.only("band bonds", "bonds"));
    assertThat(rule.check(two(0.56, 0.4, 0.6)))
        .isEqualTo(Rebalance.only("band stocks", "stocks", "bonds"));
    assertThat(rule.check(two(0.56, 0.3, 0.6))).isEqualTo(Rebalance.all("band stocks"));
  }

  @Test
  void underBondsFirstAllReturnWhereTheOthersLeaveTooLittleCapital() {
    PointFixture tight =
        new PointFixture()
            .funded("stocks", 0.45, 0.55)
            .funded("gold", 0.48, 0.45)
            .funded("collateral", 0.07, Double.NaN)
            .collateral(5e6, 7e6, 1e6, 0.9e6);

    assertThat(Made.rule("scope", "bonds-first").check(tight)).isEqualTo(Rebalance.all("cash"));
  }

  @Test
  void cashAndMarginDemandEverything() {
    RebalanceRule bondsFirst = Made.rule("scope", "bonds-first");
    RebalanceRule usual = Made.rule();
    RebalanceRule told = Made.rule("least-collateral", 0.06, "least-cover", 3.0);

    assertThat(bondsFirst.check(kept(1.9e6, 0.5e6))).isEqualTo(Rebalance.all("cash"));
    assertThat(bondsFirst.check(kept(2e6, 1.4e6))).isEqualTo(Rebalance.all("margin"));
    assertThat(bondsFirst.check(kept(2e6, 1.3e6))).isSameAs(Rebalance.NONE);
    assertThat(usual.check(kept(0.1e6, 0.09e6))).isSameAs(Rebalance.NONE);
    assertThat(told.check(kept(5.9e6, 1e6))).isEqualTo(Rebalance.all("cash"));
    assertThat(told.check(kept(6e6, 2.1e6))).isEqualTo(Rebalance.all("margin"));
    assertThat(told.check(kept(6e6, 2e6))).isSameAs(Rebalance.NONE);
  }

  /** A fund of 100 million on target. */
  private static PointFixture kept(double eligible, double initial) {
    return Made.weights(0.9, 0.6).collateral(eligible, eligible, initial, initial / 1.1);
  }

  /** Answers at the business days of a quarter that has as many. */
  private static List<Integer> days(RebalanceRule rule, PointFixture point, int... days) {
    List<Integer> acted = new ArrayList<>();
    for (int day : days) {
      if (rule.check(point.businessDay(QUARTER, day, 64 - day)).triggers()) {
        acted.add(day);
      }
    }
    return acted;
  }

  private static int[] from(int first, int last) {
    return IntStream.rangeClosed(first, last).toArray();
  }

  @Test
  void theFifthBusinessDayOfAQuarterIsOneInEach() {
    RebalanceRule rule = Made.rule("calendar-day", 5);
    PointFixture point = Made.weights(0.9, 0.6);

    assertThat(days(rule, point, from(3, 64))).containsExactly(5);
    assertThat(days(rule, point, from(1, 64))).containsExactly(5);
    assertThat(days(rule, point, 1, 2, 3, 4, 6, 7)).containsExactly(6);
    assertThat(rule.check(point.businessDay(QUARTER, 8, 56))).isSameAs(Rebalance.NONE);
  }

  @Test
  void aFundThatBeginsAfterTheDayWaitsForTheNextQuarter() {
    RebalanceRule rule = Made.rule("calendar-day", 5);
    PointFixture point = Made.weights(0.9, 0.6);

    assertThat(days(rule, point, from(20, 64))).isEmpty();
    assertThat(days(rule, point, from(1, 64))).containsExactly(5);
  }

  @Test
  void daysCountFromTheEndToo() {
    RebalanceRule rule = Made.rule("calendar-day", -3, "calendar-scope", "overlay");
    PointFixture point = Made.weights(0.9, 0.6);

    assertThat(days(rule, point, from(30, 64))).containsExactly(62);
    assertThat(days(rule, point, from(1, 61))).isEmpty();
    assertThat(rule.check(point.businessDay(QUARTER, 62, 2)))
        .isEqualTo(Rebalance.only("calendar quarter day -3", "bonds"));
  }

  @Test
  void aDayNeedsACalendar() {
    assertThatThrownBy(() -> Made.rule("calendar", "none", "calendar-day", 5))
        .hasMessageContaining("calendar-day needs a calendar, of whose period it is a day");
  }

  private static RecordedOrders decided(Strategy fund, Rebalance answer, PointFixture point) {
    return Asked.decided(fund, point.quoting(fund).because(answer));
  }

  @Test
  void aSleeveReturnsToTheEdgeByItsBandAndToTargetByTheCalendar() {
    Strategy fund = Made.fund("return-to", "edge", "scope", "everything", "ladder", List.of("ZN"));

    RecordedOrders band = decided(fund, Rebalance.all("band bonds"), Made.weights(0.93, 0.68));
    RecordedOrders low = decided(fund, Rebalance.all("band equity"), Made.weights(0.8, 0.5));
    RecordedOrders calendar =
        decided(fund, Rebalance.all("calendar quarter"), Made.weights(0.93, 0.68));

    assertThat(band.targets()).containsOnlyKeys("bonds/ZN");
    assertThat(band.weight("bonds/ZN")).isCloseTo(0.65, within(1e-15));
    assertThat(low.weight("equity/IVV")).isCloseTo(0.85, within(1e-15));
    assertThat(low.weight("bonds/ZN")).isCloseTo(0.55, within(1e-15));
    assertThat(calendar.weight("equity/IVV")).isEqualTo(0.9);
    assertThat(calendar.weight("bonds/ZN")).isEqualTo(0.6);
  }

  /** Having gone to the edge a fund drifts from its target, and not from the edge. */
  @Test
  void bandsStandAroundTheTargetWhateverWasOrderedLast() {
    Strategy fund = Made.fund("return-to", "edge");
    PointFixture inside =
        new PointFixture()
            .funded("equity", 0.9, 0.9)
            .funded("collateral", 0.1, Double.NaN)
            .overlay("bonds", 0.58, 0.65);
    PointFixture outside =
        new PointFixture()
            .funded("equity", 0.9, 0.9)
            .funded("collateral", 0.1, Double.NaN)
            .overlay("bonds", 0.651, 0.65);

    assertThat(fund.rebalanceRule().check(inside)).isSameAs(Rebalance.NONE);
    assertThat(fund.rebalanceRule().check(outside))
        .isEqualTo(Rebalance.only("band bonds", "bonds"));
  }

  @Test
  void smallTradesAreNotMadeButForTheFirst() {
    Strategy fund = Made.fund("least-trade", 0.2, "ladder", List.of("ZN", "ZB"));

    RecordedOrders first = decided(fund, Rebalance.START, Made.weights(0, 0));
    RecordedOrders later = decided(fund, Rebalance.all("calendar quarter"), Made.weights(0, 0));

    assertThat(first.targets()).containsOnlyKeys("equity/IVV", "bonds/ZN", "bonds/ZB");
    // Nothing is held by hand: 0.9 is a large trade, and so is each rung's 0.3.
    assertThat(later.targets()).containsOnlyKeys("equity/IVV", "bonds/ZN", "bonds/ZB");
    Strategy coarse = Made.fund("least-trade", 0.31, "ladder", List.of("ZN", "ZB"));
    assertThat(decided(coarse, Rebalance.all("calendar quarter"), Made.weights(0, 0)).targets())
        .containsOnlyKeys("equity/IVV");
  }
}
