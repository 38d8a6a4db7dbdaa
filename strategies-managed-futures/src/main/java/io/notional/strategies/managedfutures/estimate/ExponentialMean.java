package io.notional.strategies.managedfutures.estimate;

/**
 * A mean with weights that fall by a constant factor a value, and sum to one:
 *
 * <pre>
 * mean = sum_i d^i x_i / sum_i d^i,  with a span L: d = 1 - 2 / (L + 1)
 * </pre>
 *
 * <p>It lives in two elements of an array that remembers it. Stateless.
 */
public final class ExponentialMean {
  /** Elements of the array that it takes. */
  public static final int SIZE = 2;

  private ExponentialMean() {}

  /** The factor of a span, whose centre of mass is {@code (span - 1) / 2}. */
  public static double decay(double span) {
    return 1 - 2 / (span + 1);
  }

  /** Takes one more value in. */
  public static void add(double[] state, int at, double decay, double value) {
    state[at] = decay * state[at] + value;
    state[at + 1] = decay * state[at + 1] + 1;
  }

  /** The mean; NaN before the first value. */
  public static double of(double[] state, int at) {
    return state[at] / state[at + 1];
  }
}
