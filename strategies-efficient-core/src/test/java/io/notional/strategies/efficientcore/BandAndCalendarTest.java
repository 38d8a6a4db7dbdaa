package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.testkit.PointFixture;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published drift vectors of a 90/60 fund, and the order in which triggers are asked. */
class BandAndCalendarTest {
  private static final Rebalance EQUITY = Rebalance.all("band equity");
  private static final Rebalance BONDS = Rebalance.only("band bonds", "bonds");
  private static final Rebalance QUARTER = Rebalance.all("calendar quarter");

  private static final double NAN = Double.NaN;

  private final RebalanceRule rule = Made.rule();

  /** The fund after a return of equity and of bonds, from .90 / .60; collateral earns nothing. */
  private static PointFixture drifted(double equity, double bonds) {
    double nav = 1 + 0.9 * equity + 0.6 * bonds;
    return Made.weights(0.9 * (1 + equity) / nav, 0.6 * (1 + bonds) / nav);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.0854, 0, none", // the bond band trips at -8.547%
    "-0.0855, 0, bonds",
    "0.1010, 0, none", // and at +10.101%
    "0.1011, 0, bonds",
    "-0.3703, 0, bonds", // the equity band at -37.04%
    "-0.3705, 0, equity",
    "1.1110, 0, bonds", // and at +111.1%
    "1.1112, 0, equity",
    "-0.10, 0, bonds", // .8901 / .6593
    "0.10, 0, none", // .9083 / .5505
    "-0.30, 0.05, equity", // .8289 / .8289
    "-0.05, -0.10, equity", // .9553 / .6034
  })
  void driftTripsWhereTheArithmeticSays(double equity, double bonds, String expected) {
    Rebalance answer = rule.check(drifted(equity, bonds));

    assertThat(answer)
        .isEqualTo(
            switch (expected) {
              case "equity" -> EQUITY;
              case "bonds" -> BONDS;
              default -> Rebalance.NONE;
            });
  }

  @ParameterizedTest
  @CsvSource({"0.85, 0.60", "0.95, 0.60", "0.90, 0.65", "0.90, 0.55", "0.95, 0.55"})
  void exactlyTheBandIsTolerated(double equity, double overlay) {
    assertThat(rule.check(Made.weights(equity, overlay))).isSameAs(Rebalance.NONE);
  }

  @Test
  void aHairMoreThanTheBandTriggers() {
    assertThat(rule.check(Made.weights(0.85 - 1e-9, 0.6))).isEqualTo(EQUITY);
    assertThat(rule.check(Made.weights(0.9, 0.65 + 1e-9))).isEqualTo(BONDS);
  }

  @Test
  void calendarReturnsEverySleeve() {
    PointFixture point = Made.weights(0.9, 0.6).ending(CalendarPeriod.QUARTER);

    assertThat(rule.check(point)).isEqualTo(QUARTER);
  }

  @Test
  void calendarGoesBeforeTheOverlayBandAndAfterTheEquityBand() {
    PointFixture bonds = Made.weights(0.9, 0.7).ending(CalendarPeriod.QUARTER);
    PointFixture equity = Made.weights(0.8, 0.7).ending(CalendarPeriod.QUARTER);

    assertThat(rule.check(bonds)).isEqualTo(QUARTER);
    assertThat(rule.check(equity)).isEqualTo(EQUITY);
  }

  @Test
  void calendarOfTheOverlayAloneYieldsToTheEquityBand() {
    RebalanceRule overlay = Made.rule("calendar-scope", "overlay");
    PointFixture quiet = Made.weights(0.9, 0.6).ending(CalendarPeriod.QUARTER);
    PointFixture loud = Made.weights(0.8, 0.6).ending(CalendarPeriod.QUARTER);

    assertThat(overlay.check(quiet)).isEqualTo(Rebalance.only("calendar quarter", "bonds"));
    assertThat(overlay.check(loud)).isEqualTo(EQUITY);
  }

  @Test
  void onlyTheChosenPeriodCounts() {
    PointFixture monthEnd = Made.weights(0.9, 0.6).ending(CalendarPeriod.MONTH);

    assertThat(rule.check(monthEnd)).isSameAs(Rebalance.NONE);
    assertThat(Made.rule("calendar", "month").check(monthEnd).reason()).isEqualTo("calendar month");
    assertThat(Made.rule("calendar", "none").check(monthEnd.ending(CalendarPeriod.values())))
        .isSameAs(Rebalance.NONE);
  }

  @Test
  void waitsForPendingOrders() {
    PointFixture point = Made.weights(0.5, 0.9).ending(CalendarPeriod.values()).pending();

    assertThat(rule.check(point)).isSameAs(Rebalance.NONE);
  }

  @Test
  void eachOverlayReturnsAlone() {
    PointFixture point =
        new PointFixture()
            .funded("equity", 0.9, 0.9)
            .overlay("bonds", 0.6, 0.6)
            .overlay("gold", 1.0, 0.9)
            .overlay("trend", 0.0, 0.5);

    assertThat(rule.check(point)).isEqualTo(Rebalance.only("band gold", "gold"));
  }

  @Test
  void whatIsPaidInFullGoesFirstWhereverItStands() {
    PointFixture point = new PointFixture().overlay("gold", 1.0, 0.9).funded("equity", 0.8, 0.9);

    assertThat(rule.check(point)).isEqualTo(EQUITY);
  }

  @Test
  void aSleeveWithoutAWeightToReturnToHasNoBand() {
    PointFixture point = new PointFixture().funded("collateral", 0.4, NAN).overlay("units", 3, NAN);

    assertThat(rule.check(point)).isSameAs(Rebalance.NONE);
  }

  @Test
  void watchesTheGivenSleevesAlone() {
    PointFixture point = Made.weights(0.8, 0.7);

    assertThat(Made.rule("watched", List.of("bonds")).check(point)).isEqualTo(BONDS);
    assertThat(Made.rule("watched", List.of("equity")).check(point)).isEqualTo(EQUITY);
  }

  @Test
  void aCalendarOfOverlaysReturnsAllOfThemAndNothingWhereThereIsNone() {
    RebalanceRule overlay = Made.rule("calendar-scope", "overlay");
    PointFixture two = new PointFixture().overlay("gold", 0.9, 0.9).overlay("bonds", 0.6, 0.6);
    PointFixture none = new PointFixture().funded("equity", 0.9, 0.9);

    assertThat(overlay.check(two.ending(CalendarPeriod.QUARTER)))
        .isEqualTo(Rebalance.only("calendar quarter", "bonds", "gold"));
    assertThat(overlay.check(none.ending(CalendarPeriod.QUARTER))).isSameAs(Rebalance.NONE);
  }

  @Test
  void refusesAnEmptyBand() {
    assertThatThrownBy(() -> Made.rule("band", 0.0))
        .hasMessage("band must be greater than 0 and at most 1 but was 0.0 (spec, band)");
  }

  @Test
  void allocatesNothingWhenTheAnswerIsNo() {
    PointFixture point = Made.weights(0.91, 0.58);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    int asked = 100_000;
    check(point, asked);

    long before = threads.getThreadAllocatedBytes(id);
    int triggered = check(point, asked);
    long allocated = threads.getThreadAllocatedBytes(id) - before;

    assertThat(triggered).isZero();
    assertThat(allocated).as("bytes for %d answers", asked).isLessThan(asked);
  }

  private int check(PointFixture point, int times) {
    int triggered = 0;
    for (int i = 0; i < times; i++) {
      triggered += rule.check(point).triggers() ? 1 : 0;
    }
    return triggered;
  }
}
