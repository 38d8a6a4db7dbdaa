package io.notional.strategies.managedfutures.signal;

/** The greatest and the least of the last values, for each value of an array in turn. Mutable. */
final class RollingRange {
  private final double[] values;
  private final int window;
  private final int[] highs;
  private final int[] lows;
  private int highFrom;
  private int highTo;
  private int lowFrom;
  private int lowTo;

  RollingRange(double[] values, int window) {
    this.values = values;
    this.window = window;
    this.highs = new int[values.length];
    this.lows = new int[values.length];
  }

  /** Moves on to a value; they must come one after the other, from the first. */
  void to(int i) {
    while (highTo > highFrom && values[highs[highTo - 1]] <= values[i]) {
      highTo--;
    }
    while (lowTo > lowFrom && values[lows[lowTo - 1]] >= values[i]) {
      lowTo--;
    }
    highs[highTo++] = i;
    lows[lowTo++] = i;
    highFrom += highs[highFrom] <= i - window ? 1 : 0;
    lowFrom += lows[lowFrom] <= i - window ? 1 : 0;
  }

  double high() {
    return values[highs[highFrom]];
  }

  double low() {
    return values[lows[lowFrom]];
  }
}
