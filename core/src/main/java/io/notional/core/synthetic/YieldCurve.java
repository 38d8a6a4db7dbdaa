package io.notional.core.synthetic;

import io.notional.core.time.DayCount;
import io.notional.core.treasury.DiscountCurve;

/**
 * A curve by Nelson and Siegel (1987): zero rates {@code L + S g1(t) + C g2(t)}, continuously
 * compounded, with {@code g1 = (1 - e^-x)/x}, {@code g2 = g1 - e^-x}, {@code x = t/1.5 years}.
 * Where {@code L + S >= 0} and {@code C >= -L} no forward rate is negative. Immutable.
 *
 * @param level the rate at the long end, decimal per year
 * @param slope the shortest rate less the long one
 * @param curvature how much the middle lies above both ends
 */
record YieldCurve(double level, double slope, double curvature) implements DiscountCurve {
  private static final double DECAY_YEARS = 1.5;
  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();
  private static final int BILL_DAYS = 91;

  @Override
  public double discount(int days) {
    return discount(days, slopeLoading(days), curvatureLoading(days));
  }

  /** As {@link #discount(int)}, with loadings looked up. */
  double discount(int days, double slopeLoading, double curvatureLoading) {
    return StrictMath.exp(
        -(level * days / DAYS_PER_YEAR + slope * slopeLoading + curvature * curvatureLoading));
  }

  /** {@code t g1(t)}: the slope's part of {@code t} times the zero rate. */
  static double slopeLoading(int days) {
    return DECAY_YEARS * -StrictMath.expm1(-days / (DAYS_PER_YEAR * DECAY_YEARS));
  }

  /** {@code t g2(t)}. */
  static double curvatureLoading(int days) {
    double years = days / DAYS_PER_YEAR;
    return slopeLoading(days) - years * StrictMath.exp(-years / DECAY_YEARS);
  }

  /** The simple rate to three months: decimal per year, ACT/360. */
  double billRate() {
    return DayCount.ACT_360.simpleRate(1 / discount(BILL_DAYS), BILL_DAYS);
  }

  /** The continuously compounded zero rate. */
  double zeroRate(int days) {
    return -StrictMath.log(discount(days)) * DAYS_PER_YEAR / days;
  }
}
