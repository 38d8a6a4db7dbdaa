package io.notional.core.synthetic;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;

/**
 * Total-return level of a fund of Treasury notes: equal values of 2, 3, 5, 7, 10 and 20 years, a
 * duration of about six years, as broad bond indices have. On the first business day of each month
 * all of it is exchanged, without cost, for the latest issues, at prices of about par. An issue has
 * its full term at one of the market's coupon dates, the last before the exchange, and so is gone
 * before it pays a coupon: what it earns is in its dirty price, which is from the day's curve.
 * Mutable, one thread.
 */
final class BondPrices {
  /** The longest term, in years. */
  static final int LONGEST = 20;

  private static final int[] TERMS = {2, 3, 5, 7, 10, LONGEST};
  private static final double FIRST_PRICE = 100;

  private final CouponGrid grid;
  private final int[] epochDays;
  private final double[] closes;
  private final Holding[] holdings = new Holding[TERMS.length];
  private int month;

  BondPrices(CouponGrid grid, int[] epochDays) {
    this.grid = grid;
    this.epochDays = epochDays;
    this.closes = new double[epochDays.length];
  }

  /** Quotes the next day; the grid stands on it. */
  void quote(int day) {
    closes[day] = day == 0 ? FIRST_PRICE : value();
    int monthNow = LocalDate.ofEpochDay(epochDays[day]).getMonthValue();
    if (monthNow != month) {
      month = monthNow;
      exchange(day);
    }
  }

  DatedSeries closes(String id) {
    return DatedSeries.positive(id, epochDays, closes);
  }

  private double value() {
    double sum = 0;
    for (Holding holding : holdings) {
      sum += holding.units * grid.dirtyPrice(holding.place, holding.payment);
    }
    return sum;
  }

  private void exchange(int day) {
    for (int i = 0; i < TERMS.length; i++) {
      int place = grid.lastWithin(TERMS[i]);
      double payment = 100 * grid.parCoupon(place, epochDays[day]) / 2;
      double units = closes[day] / TERMS.length / grid.dirtyPrice(place, payment);
      holdings[i] = new Holding(place, payment, units);
    }
  }

  /**
   * So much of one note.
   *
   * @param place where on the grid it matures
   * @param payment what it would pay on a coupon date, percent of face
   * @param units hundreds of face
   */
  private record Holding(int place, double payment, double units) {}
}
