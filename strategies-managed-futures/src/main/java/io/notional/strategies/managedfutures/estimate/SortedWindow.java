package io.notional.strategies.managedfutures.estimate;

/**
 * The last so many values of a series, as they came and in order, so that a quantile of them is
 * read off and costs no search. Both lie in a part of an array that remembers them: {@code 2 n}
 * elements for {@code n} values. Stateless.
 */
final class SortedWindow {
  private SortedWindow() {}

  /** Elements of the array that a window of so many values takes. */
  static int size(int window) {
    return 2 * window;
  }

  /**
   * Takes one more value in, in the place of the oldest where the window is full.
   *
   * @param at where the part of the array begins
   * @param before how many values were taken in before, in all
   */
  static void add(double[] state, int at, int window, int before, double value) {
    int ring = at + before % window;
    int sorted = at + window;
    int known = Math.min(before, window);
    if (known == window) {
      known = remove(state, sorted, known, state[ring]);
    }
    state[ring] = value;
    int place = place(state, sorted, known, value);
    System.arraycopy(state, place, state, place + 1, sorted + known - place);
    state[place] = value;
  }

  private static int remove(double[] state, int sorted, int known, double value) {
    int place = Math.min(place(state, sorted, known, value), sorted + known - 1);
    System.arraycopy(state, place + 1, state, place, sorted + known - place - 1);
    return known - 1;
  }

  /** The first place whose value is not less. */
  private static int place(double[] state, int sorted, int known, double value) {
    int low = sorted;
    int high = sorted + known;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (state[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A quantile, which lies between two of the values where it falls between them.
   *
   * @param known how many values the window has, at least 1
   * @param quantile in [0, 1]
   */
  static double quantile(double[] state, int at, int window, int known, double quantile) {
    double place = quantile * (known - 1);
    int below = (int) place;
    double least = state[at + window + below];
    double above = state[at + window + Math.min(below + 1, known - 1)];
    return least + (place - below) * (above - least);
  }
}
