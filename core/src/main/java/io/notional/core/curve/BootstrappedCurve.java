package io.notional.core.curve;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.treasury.DiscountCurve;
import java.time.LocalDate;

/**
 * Discount factors that reprice every par note of whole half years exactly. At the half years after
 * settlement {@code D(n) = (1 - y/2 SUM D(i)) / (1 + y/2)}, i before n, y the par yield of n half
 * years; a quote below half a year is simple interest, {@code D = 1 / (1 + y days/365)}. Between
 * these the forward rate is constant, and after the last it goes on. The half years are the coupon
 * dates of a note issued on the day of settlement. Immutable, and safe for use by many threads.
 */
public final class BootstrappedCurve implements DiscountCurve {
  private static final int MONTHS_PER_PERIOD = 6;

  /** A bond of 30 years auctioned for a delivery half a year ahead still lies on the curve. */
  private static final int PERIODS = 62;

  /** By calendar days after settlement: asked some thousand times a curve, so looked up. */
  private final double[] byDay;

  private final ParYieldCurve par;

  private BootstrappedCurve(ParYieldCurve par, double[] byDay) {
    this.par = par;
    this.byDay = byDay;
  }

  /**
   * Bootstraps a curve.
   *
   * @param par the par yields of the day
   * @param settlement the day on which notes bought settle
   * @throws NotionalException {@code BAD_DATA} if the yields leave no positive discount factor
   */
  public static BootstrappedCurve of(ParYieldCurve par, LocalDate settlement) {
    int[] days = couponDays(settlement);
    Nodes nodes = new Nodes(days[PERIODS]);
    addShortest(nodes, par, settlement);
    double annuity = 0;
    for (int period = 1; period <= PERIODS; period++) {
      double half = par.yield(MONTHS_PER_PERIOD * period) / 2;
      double discount = (1 - half * annuity) / (1 + half);
      if (!(discount > 0)) {
        throw NotionalException.of(
            ErrorCode.BAD_DATA,
            "par yields of %s leave no value to a payment in %d months: a yield is wrong"
                .formatted(settlement, MONTHS_PER_PERIOD * period));
      }
      annuity += discount;
      nodes.add(days[period], discount);
    }
    return new BootstrappedCurve(par, nodes.byDay);
  }

  /** The par yields that it was made from. */
  public ParYieldCurve par() {
    return par;
  }

  @Override
  public double discount(int days) {
    if (days < byDay.length) {
      return byDay[days];
    }
    int last = byDay.length - 1;
    double daily = byDay[last] / byDay[last - 1];
    return byDay[last] * StrictMath.pow(daily, days - last);
  }

  private static void addShortest(Nodes nodes, ParYieldCurve par, LocalDate settlement) {
    if (par.shortest() < MONTHS_PER_PERIOD) {
      int days = days(settlement, settlement.plusMonths(par.shortest()));
      nodes.add(days, 1 / (1 + par.yield(par.shortest()) * days / 365));
    }
  }

  /** As the coupon dates of a note: those of one issued at the end of a month are ends of months. */
  private static int[] couponDays(LocalDate settlement) {
    boolean monthEnd = settlement.getDayOfMonth() == settlement.lengthOfMonth();
    int[] days = new int[PERIODS + 1];
    for (int period = 1; period <= PERIODS; period++) {
      LocalDate date = settlement.plusMonths((long) MONTHS_PER_PERIOD * period);
      days[period] = days(settlement, monthEnd ? date.withDayOfMonth(date.lengthOfMonth()) : date);
    }
    return days;
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
  }

  /** Fills the days between nodes as they come. */
  private static final class Nodes {
    private final double[] byDay;
    private int last;

    Nodes(int lastDay) {
      byDay = new double[lastDay + 1];
      byDay[0] = 1;
    }

    void add(int day, double discount) {
      double daily = StrictMath.pow(discount / byDay[last], 1.0 / (day - last));
      for (int next = last + 1; next < day; next++) {
        byDay[next] = byDay[next - 1] * daily;
      }
      byDay[day] = discount;
      last = day;
    }
  }
}
