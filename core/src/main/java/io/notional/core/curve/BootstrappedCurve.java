package io.notional.core.curve;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.time.DayCount;
import io.notional.core.treasury.DiscountCurve;
import java.util.Arrays;
import java.util.Locale;

/**
 * Discount factors that reprice every par note of whole half years exactly. At the half years after
 * settlement {@code D(n) = (1 - y/2 SUM D(i)) / (1 + y/2)}, i before n, y the par yield of n half
 * years; a quote below half a year is simple interest, {@code D = 1 / (1 + y days/365)}. Between
 * these the forward rate is constant, and after the last it goes on. Immutable, and safe for use by
 * many threads.
 *
 * <p>Half years have 182.625 days, whatever the calendar says: real ones have 181 to 184, and a
 * curve that followed them would move prices at the end of February and of August though no yield
 * did. The coupons of a real note lie up to two days beside, which is worth about a hundredth of a
 * point.
 */
public final class BootstrappedCurve implements DiscountCurve {
  private static final int MONTHS_PER_PERIOD = 6;
  private static final double DAYS_PER_MONTH = DayCount.ACT_36525.daysPerYear() / 12;

  /** A bond of 30 years auctioned for a delivery half a year ahead still lies on the curve. */
  private static final int PERIODS = 62;

  private final ParYieldCurve par;
  private final int[] nodeDays;
  private final double[] nodeDiscounts;

  /** By node, what a day after it costs. */
  private final double[] daily;

  private BootstrappedCurve(ParYieldCurve par, int[] nodeDays, double[] nodeDiscounts) {
    this.par = par;
    this.nodeDays = nodeDays;
    this.nodeDiscounts = nodeDiscounts;
    this.daily = new double[nodeDays.length];
    for (int node = 1; node < daily.length; node++) {
      int days = nodeDays[node] - nodeDays[node - 1];
      double step = nodeDiscounts[node] / nodeDiscounts[node - 1];
      daily[node - 1] = StrictMath.pow(step, 1.0 / days);
    }
    daily[daily.length - 1] = daily[daily.length - 2];
  }

  /**
   * Bootstraps a curve.
   *
   * @param par the par yields of the day
   * @throws NotionalException {@code BAD_DATA} if the yields leave no positive discount factor
   */
  public static BootstrappedCurve of(ParYieldCurve par) {
    boolean shortQuote = par.shortest() < MONTHS_PER_PERIOD;
    int first = shortQuote ? 2 : 1;
    int[] days = new int[PERIODS + first];
    double[] discounts = new double[PERIODS + first];
    discounts[0] = 1;
    if (shortQuote) {
      days[1] = days(par.shortest());
      discounts[1] = 1 / DayCount.ACT_365F.growth(par.at(par.shortest()), days[1]);
    }
    double annuity = 0;
    for (int period = 1; period <= PERIODS; period++) {
      int node = first + period - 1;
      days[node] = days(MONTHS_PER_PERIOD * period);
      discounts[node] = discount(par, period, annuity);
      annuity += discounts[node];
    }
    return new BootstrappedCurve(par, days, discounts);
  }

  /** The par yields that it was made from. */
  public ParYieldCurve par() {
    return par;
  }

  /** The calendar days that a number of months has on the curve, to the nearest day. */
  public static int days(int months) {
    return (int) Math.rint(DAYS_PER_MONTH * months);
  }

  @Override
  public double discount(int days) {
    int found = Arrays.binarySearch(nodeDays, days);
    if (found >= 0) {
      return nodeDiscounts[found];
    }
    int node = -found - 2;
    return nodeDiscounts[node] * StrictMath.pow(daily[node], days - nodeDays[node]);
  }

  /**
   * Writes the discount factors by calendar days after settlement, from a node to the next, as far
   * as there is room; returns up to where.
   */
  int fill(double[] byDay, int node) {
    int next = node + 1 < nodeDays.length ? nodeDays[node + 1] : byDay.length;
    int until = Math.min(next, byDay.length);
    fill(byDay, nodeDays[node], until, nodeDiscounts[node], daily[node]);
    return until;
  }

  /** Two products that do not wait for each other: half the time of one. */
  private static void fill(double[] byDay, int from, int until, double first, double factor) {
    double even = first;
    double odd = first * factor;
    double step = factor * factor;
    int day = from;
    for (; day + 1 < until; day += 2) {
      byDay[day] = even;
      byDay[day + 1] = odd;
      even *= step;
      odd *= step;
    }
    if (day < until) {
      byDay[day] = even;
    }
  }

  private static double discount(ParYieldCurve par, int period, double annuity) {
    double half = par.at(MONTHS_PER_PERIOD * period) / 2;
    double discount = (1 - half * annuity) / (1 + half);
    if (!(discount > 0)) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          String.format(
              Locale.ROOT,
              "par yields leave no value to a payment in %d months, so one is wrong: %s",
              MONTHS_PER_PERIOD * period,
              par));
    }
    return discount;
  }
}
