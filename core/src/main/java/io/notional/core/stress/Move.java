package io.notional.core.stress;

/**
 * What a scenario does to one price: {@code (1 + change x share - financing x days) x exp(yields x
 * share)}, where share is the part of the scenario that has happened and days the calendar days
 * that passed.
 *
 * @param change the whole change as a fraction
 * @param yields minus duration x shift of the yield; the exponential has the convexity of a
 *     zero-coupon note of that duration, a little less than a coupon note's
 * @param financing what holding costs a calendar day, as a fraction
 */
record Move(double change, double yields, double financing) {
  /** Nothing happens. */
  static final Move NONE = new Move(0, 0, 0);

  static Move change(double fraction) {
    return new Move(fraction, 0, 0);
  }

  double factor(double share, double days) {
    double linear = 1 + change * share - financing * days;
    return yields == 0 ? linear : linear * StrictMath.exp(yields * share);
  }
}
