package io.notional.core.lookthrough;

/**
 * What capital that is counted leaves free of a nav of 1: a compensated sum, so that weights that
 * sum to 1 leave nothing. Mutable, used by one thread. Source of the sum: Kahan, <i>Further remarks
 * on reducing truncation errors</i>, 1965.
 */
public final class FreeCapital {
  private static final double ROUNDING = 1e-12;

  private double sum;
  private double excess;

  /** Nothing is counted yet. */
  public FreeCapital() {}

  /** Counts a finite amount of capital, a fraction of nav. */
  public void count(double capital) {
    double corrected = capital - excess;
    double next = sum + corrected;
    excess = (next - sum) - corrected;
    sum = next;
  }

  /** What nothing ties up; what rounding leaves is nothing. */
  public double free() {
    double free = 1 - (sum - excess);
    return Math.abs(free) < ROUNDING ? 0 : free;
  }

  /** Starts again with nothing counted. */
  public void clear() {
    sum = 0;
    excess = 0;
  }
}
