package io.notional.core.synthetic;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;

/**
 * Total-return level of a fund of Treasury notes: equal values of 2, 3, 5, 7, 10 and 20 years, a
 * duration of about six years, as broad bond indices have. On the first business day of each month
 * all of it is exchanged, without cost, for notes at about par; each matures on the last coupon
 * date of the market within its term, as the latest issue does. Prices are dirty and from the day's
 * curve; a coupon buys more of its own note at the first close from its date. Mutable, one thread.
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

  /** The next close, without a gap; the grid stands on that day. */
  void quote(int day) {
    double value = day == 0 ? FIRST_PRICE : value(epochDays[day]);
    closes[day] = value;
    int monthNow = LocalDate.ofEpochDay(epochDays[day]).getMonthValue();
    if (monthNow != month) {
      month = monthNow;
      exchange(value, epochDays[day]);
    }
  }

  DatedSeries closes(String id) {
    return DatedSeries.positive(id, epochDays, closes);
  }

  private double value(int epochDay) {
    double sum = 0;
    for (Holding holding : holdings) {
      sum += holding.value(epochDay);
    }
    return sum;
  }

  private void exchange(double value, int epochDay) {
    for (int i = 0; i < TERMS.length; i++) {
      holdings[i] = new Holding(TERMS[i], value / TERMS.length, epochDay);
    }
  }

  /** So much of one note. */
  private final class Holding {
    private final int place;
    private final double payment;
    private int nextCoupon;
    private double units;

    private Holding(int years, double value, int epochDay) {
      this.place = grid.lastWithin(years);
      this.payment = grid.parCoupon(place, epochDay) / 2 * 100;
      this.nextCoupon = grid.couponAfter(epochDay, place);
      this.units = value / grid.dirtyPrice(place, payment);
    }

    /** A month is too short for two coupons. */
    private double value(int epochDay) {
      double price = grid.dirtyPrice(place, payment);
      if (grid.epochDay(nextCoupon) <= epochDay) {
        units *= 1 + payment / price;
        nextCoupon += CouponGrid.PLACES_PER_COUPON;
      }
      return units * price;
    }
  }
}
