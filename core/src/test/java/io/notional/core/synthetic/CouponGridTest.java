package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CouponGridTest {
  private static final LocalDate START = LocalDate.of(2003, 1, 2);
  private static final YieldCurve CURVE = new YieldCurve(0.05, -0.03, 0.01);

  @Test
  void pricesNotesAsTheLongWayDoes() {
    CouponGrid grid = new CouponGrid(START, 3, 26);
    for (LocalDate day = START; day.getYear() < 2006; day = day.plusDays(17)) {
      grid.move(epochDay(day), CURVE);
      for (int month : new int[] {2, 5, 8, 11}) {
        TreasuryNote note = new TreasuryNote(LocalDate.of(2019, month, 15), 0.04);
        int place = grid.indexOf(note.maturity());
        double price = 2 * grid.annuity(place) + 100 * grid.discount(place);

        assertThat(price).isCloseTo(BondPricing.dirtyPrice(note, day, CURVE), within(1e-10));
      }
    }
  }

  @Test
  void knowsCouponPeriods() {
    CouponGrid grid = new CouponGrid(START, 3, 10);
    TreasuryNote note = new TreasuryNote(LocalDate.of(2012, 8, 15), 0.04);
    int place = grid.indexOf(note.maturity());

    assertThat(grid.date(place)).isEqualTo(note.maturity());
    for (LocalDate day = START; day.getYear() < 2006; day = day.plusDays(1)) {
      assertThat(grid.periodPassed(epochDay(day), place)).isEqualTo(note.periodPassed(day));
    }
  }

  @Test
  void listsCouponDays() {
    CouponGrid grid = new CouponGrid(START, 3, 10);
    TreasuryNote note = new TreasuryNote(LocalDate.of(2012, 5, 15), 0.04);
    LocalDate after = LocalDate.of(2003, 5, 15);

    for (int months = 0; months < 20; months++) {
      LocalDate upTo = after.plusMonths(months);
      int[] days = grid.couponDays(epochDay(after), epochDay(upTo), grid.indexOf(note.maturity()));
      assertThat(IntStream.of(days).mapToObj(LocalDate::ofEpochDay))
          .isEqualTo(note.couponDates(after, upTo));
    }
  }

  @Test
  void findsTheLatestIssueAndItsParCoupon() {
    CouponGrid grid = new CouponGrid(START, 3, 20);
    for (LocalDate day = START; day.getYear() < 2006; day = day.plusDays(1)) {
      grid.move(epochDay(day), CURVE);
      for (int years : new int[] {2, 7, 20}) {
        int place = grid.lastWithin(years);
        assertThat(grid.date(place)).isBeforeOrEqualTo(day.plusYears(years));
        assertThat(grid.date(place + 1)).isAfter(day.plusYears(years));

        TreasuryNote note =
            new TreasuryNote(grid.date(place), grid.parCoupon(place, epochDay(day)));
        double eighth = 0.00125 / 2 * years * 100;
        assertThat(BondPricing.cleanPrice(note, day, CURVE)).isCloseTo(100, within(eighth));
        double eighths = note.coupon() * 800;
        assertThat(eighths).isCloseTo(Math.rint(eighths), within(1e-9));
      }
    }
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
