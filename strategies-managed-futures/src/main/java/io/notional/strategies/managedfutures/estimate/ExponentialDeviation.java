package io.notional.strategies.managedfutures.estimate;

/**
 * A variance with weights that fall by a constant factor a value, from a running mean (West 1979),
 * since the difference of two sums of squares cancels:
 *
 * <pre>
 * mean = sum_i w_i x_i,  variance = sum_i w_i (x_i - mean)^2,  w_i ~ d^i,  sum_i w_i = 1
 * sample variance = variance / (1 - sum_i w_i^2)
 * </pre>
 *
 * <p>It lives in four elements of an array that remembers it. Stateless.
 */
public final class ExponentialDeviation {
  /** Elements of the array that it takes. */
  public static final int SIZE = 4;

  private static final int WEIGHTS = 0;
  private static final int SQUARED_WEIGHTS = 1;
  private static final int MEAN = 2;
  private static final int SQUARES = 3;

  private ExponentialDeviation() {}

  /** Takes one more value in. */
  public static void add(double[] state, int at, double decay, double value) {
    double weights = decay * state[at + WEIGHTS] + 1;
    double apart = value - state[at + MEAN];
    double mean = state[at + MEAN] + apart / weights;
    state[at + WEIGHTS] = weights;
    state[at + SQUARED_WEIGHTS] = decay * decay * state[at + SQUARED_WEIGHTS] + 1;
    state[at + MEAN] = mean;
    state[at + SQUARES] = decay * state[at + SQUARES] + apart * (value - mean);
  }

  /** The variance; NaN before the first value. */
  public static double variance(double[] state, int at) {
    return state[at + SQUARES] / state[at + WEIGHTS];
  }

  /** The deviation of a sample; NaN before the second value. */
  public static double sample(double[] state, int at) {
    double weights = state[at + WEIGHTS];
    double unseen = 1 - state[at + SQUARED_WEIGHTS] / (weights * weights);
    return unseen > 0 ? Math.sqrt(variance(state, at) / unseen) : Double.NaN;
  }
}
