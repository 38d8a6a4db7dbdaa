package io.notional.core.curve;

import io.notional.core.treasury.DiscountCurve;

/**
 * A curve written out by day, for who asks thousands of times: as far as was asked, since notes of
 * two years need no thirty. The same values as the curve it was filled from, to the rounding of
 * some hundred products. Mutable: used by one thread.
 */
public final class DiscountTable implements DiscountCurve {
  private static final int DAYS = 32 * 366;

  private final double[] byDay = new double[DAYS];
  private BootstrappedCurve curve;
  private int nodes;
  private int filled;

  /** A table that a curve is yet to fill. */
  public DiscountTable() {}

  /** Takes over a curve. */
  public DiscountTable fill(BootstrappedCurve other) {
    curve = other;
    nodes = 0;
    filled = 0;
    return this;
  }

  /**
   * {@inheritDoc}
   *
   * @param days at most 32 years
   */
  @Override
  public double discount(int days) {
    while (days >= filled && filled < DAYS) {
      filled = curve.fill(byDay, nodes++);
    }
    return byDay[days];
  }
}
