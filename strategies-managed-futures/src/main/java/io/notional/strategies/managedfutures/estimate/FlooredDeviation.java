package io.notional.strategies.managedfutures.estimate;

/**
 * A deviation of values that is never below what it was in the calmest part of its recent past:
 * Carver, {@code robust_vol_calc} of pysystemtrade.
 *
 * <pre>
 * deviation = sample deviation, exponential weights of a span
 * floored = max(deviation, quantile of the last deviations)
 * </pre>
 *
 * <p>The quantile lies between two deviations where it falls between them, as usual; there is none
 * before {@value #FEWEST} of them are known. The first {@value #WARM_UP} values give no deviation.
 * Immutable; what it remembers lies in {@link #size()} elements of an array.
 */
public final class FlooredDeviation {
  private static final int WARM_UP = 10;
  private static final int FEWEST = 100;

  /** How many values were taken in, then the deviation itself, then the last deviations, twice. */
  private static final int COUNT = 0;

  private static final int STATE = 1;
  private static final int RING = STATE + ExponentialDeviation.SIZE;

  private final double decay;
  private final int window;
  private final double quantile;

  /**
   * @param span of the weights, in values
   * @param window how many last deviations the floor is a quantile of; 0 for no floor
   * @param quantile in [0, 1]
   */
  public FlooredDeviation(double span, int window, double quantile) {
    this.decay = ExponentialMean.decay(span);
    this.window = window;
    this.quantile = quantile;
  }

  /** Elements of the array that it takes. */
  public int size() {
    return RING + SortedWindow.size(window);
  }

  /** Takes one more value in. */
  public void add(double[] state, int at, double value) {
    ExponentialDeviation.add(state, at + STATE, decay, value);
    int count = (int) ++state[at + COUNT];
    if (window > 0 && count >= WARM_UP) {
      double deviation = ExponentialDeviation.sample(state, at + STATE);
      SortedWindow.add(state, at + RING, window, count - WARM_UP, deviation);
    }
  }

  /** The deviation; NaN while too few values are known. */
  public double of(double[] state, int at) {
    int count = (int) state[at + COUNT];
    if (count < WARM_UP) {
      return Double.NaN;
    }
    double deviation = ExponentialDeviation.sample(state, at + STATE);
    int known = Math.min(window, count - WARM_UP + 1);
    return known < FEWEST
        ? deviation
        : Math.max(deviation, SortedWindow.quantile(state, at + RING, window, known, quantile));
  }
}
