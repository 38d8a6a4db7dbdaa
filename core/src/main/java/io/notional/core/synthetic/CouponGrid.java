package io.notional.core.synthetic;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Discount factors of one day at the dates on which every note of the synthetic market pays: the
 * 15th of February, May, August and November. Sums of every second factor price a note in two
 * multiplications, which is what makes 25 years of contracts quick. Mutable, one thread.
 */
final class CouponGrid {
  private static final double COUPON_STEP = 0.00125;
  private static final int PER_YEAR = 4;
  private static final int FIRST_MONTH = 2;
  private static final int PAYMENT_DAY = 15;

  private final int span;
  private final int firstYear;
  private final int[] epochDays;
  private final double[] discounts;
  private final double[] annuities;
  private final double[] slopeLoadings;
  private final double[] curvatureLoadings;
  private int next;

  /**
   * A grid.
   *
   * @param start the first day it is moved to
   * @param years how long it is used
   * @param longest the longest term of a note on it, in years
   */
  CouponGrid(LocalDate start, int years, int longest) {
    this.span = PER_YEAR * longest;
    this.firstYear = start.getYear() - 1;
    int size = PER_YEAR * (years + longest + 3);
    this.epochDays = new int[size];
    this.discounts = new double[size];
    this.annuities = new double[size];
    for (int i = 0; i < size; i++) {
      epochDays[i] = Math.toIntExact(date(i).toEpochDay());
    }
    int longestDays = 366 * (longest + 1);
    this.slopeLoadings = new double[longestDays];
    this.curvatureLoadings = new double[longestDays];
    for (int days = 0; days < longestDays; days++) {
      slopeLoadings[days] = YieldCurve.slopeLoading(days);
      curvatureLoadings[days] = YieldCurve.curvatureLoading(days);
    }
  }

  /** The place of a payment date. */
  int indexOf(LocalDate date) {
    return PER_YEAR * (date.getYear() - firstYear) + (date.getMonthValue() - FIRST_MONTH) / 3;
  }

  LocalDate date(int index) {
    int month = FIRST_MONTH + 3 * (index % PER_YEAR);
    return LocalDate.of(firstYear + index / PER_YEAR, month, PAYMENT_DAY);
  }

  /** The last place within a number of years from the day that the grid stands on. */
  int lastWithin(int years) {
    return next + PER_YEAR * years - 1;
  }

  /** The first place after a day on which a note that matures at a place pays. */
  int couponAfter(int epochDay, int maturity) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    int after = found >= 0 ? found + 1 : -found - 1;
    return after + (maturity - after) % 2;
  }

  /** The part of the running coupon period that has passed on a day, ACT/ACT. */
  double periodPassed(int epochDay, int maturity) {
    int after = couponAfter(epochDay, maturity);
    int previous = epochDays[after - 2];
    return (double) (epochDay - previous) / (epochDays[after] - previous);
  }

  /** The coupon days after one day up to and including another. */
  int[] couponDays(int after, int upTo, int maturity) {
    int first = couponAfter(after, maturity);
    int count = (couponAfter(upTo, maturity) - first) / 2;
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] = epochDays[first + 2 * i];
    }
    return days;
  }

  /** Moves to a day, never back. */
  void move(int epochDay, YieldCurve curve) {
    while (epochDays[next] <= epochDay) {
      annuities[next++] = 0;
    }
    int end = Math.min(next + span, epochDays.length);
    for (int i = next; i < end; i++) {
      int days = epochDays[i] - epochDay;
      discounts[i] = curve.discount(days, slopeLoadings[days], curvatureLoadings[days]);
      annuities[i] = annuities[i - 2] + discounts[i];
    }
  }

  /** The present value of 1 paid at a place. */
  double discount(int index) {
    return discounts[index];
  }

  /** The present value of 1 paid at a place and every half year before it, from now on. */
  double annuity(int index) {
    return annuities[index];
  }

  /**
   * The coupon at which a note that matures at a place is worth about par: decimal per year, to the
   * nearest eighth of a percent, as notes are issued, and not zero.
   *
   * @param epochDay the day that the grid stands on
   */
  double parCoupon(int index, int epochDay) {
    double annuity = annuity(index) - periodPassed(epochDay, index);
    double par = 2 * (1 - discount(index)) / annuity;
    return Math.max(1, Math.rint(par / COUPON_STEP)) * COUPON_STEP;
  }

  /**
   * The present value of a note that matures at a place, percent of face.
   *
   * @param payment what it pays on a coupon date
   */
  double dirtyPrice(int index, double payment) {
    return payment * annuity(index) + 100 * discount(index);
  }
}
