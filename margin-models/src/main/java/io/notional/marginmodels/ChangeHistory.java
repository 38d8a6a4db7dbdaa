package io.notional.marginmodels;

import io.notional.api.margin.MarginBook;

/**
 * Past changes of one product with the volatility that was known before each, as exponentially
 * weighted squares: {@code variance = decay x variance + (1 - decay) x change^2}. The first changes
 * share the mean of their squares as a seed. Always read from the first change on, so that it does
 * not matter when the product was first held.
 */
final class ChangeHistory {
  /** Changes that seed the volatility. */
  static final int SEED = 20;

  /** The scale of a change before which nothing had moved: as much as the cap allows. */
  private static final double STILL = Double.MAX_VALUE;

  private final double decay;
  private final int kept;

  /** Twice as long as what is kept, so that what is kept is always in one stretch. */
  private final double[] changes;

  /** One over the volatility that was known before each change. */
  private final double[] inverseVolatility;

  private int end;
  private int size;
  private double variance;

  /**
   * @param kept how many of the last changes are kept
   */
  ChangeHistory(double decay, int kept) {
    this.decay = decay;
    this.kept = kept;
    this.changes = new double[2 * kept];
    this.inverseVolatility = new double[2 * kept];
  }

  /**
   * Takes the changes that have come since: one a day, or all of them when it is first asked.
   *
   * @param known the history of the row, at least {@link #SEED}
   */
  void update(MarginBook book, int row, int known) {
    if (size == 0) {
      seed(book, row, known);
    }
    while (size < known) {
      append(book.change(row, known - size - 1));
    }
  }

  private void seed(MarginBook book, int row, int known) {
    double squares = 0;
    for (int i = 1; i <= SEED; i++) {
      double change = book.change(row, known - i);
      squares += change * change;
    }
    variance = squares / SEED;
  }

  private void append(double change) {
    if (end == changes.length) {
      System.arraycopy(changes, kept, changes, 0, kept);
      System.arraycopy(inverseVolatility, kept, inverseVolatility, 0, kept);
      end = kept;
    }
    changes[end] = change;
    inverseVolatility[end] = variance > 0 ? 1 / Math.sqrt(variance) : STILL;
    end++;
    if (size >= SEED) {
      variance = decay * variance + (1 - decay) * change * change;
    }
    size++;
  }

  /** How many changes there have been. */
  int total() {
    return size;
  }

  /** A change that is at hand; 0 ago is the last. */
  double ago(int days) {
    return changes[end - 1 - days];
  }

  /** How many of the last changes are at hand. */
  int size() {
    return Math.min(size, kept);
  }

  /**
   * Adds what a notional would gain if each of the last changes came again.
   *
   * @param gains the oldest of {@code count} first
   */
  void addGains(double notional, double[] gains, int count) {
    int from = end - count;
    for (int i = 0; i < count; i++) {
      gains[i] += notional * changes[from + i];
    }
  }

  /** The same, each change scaled by today's volatility over its own, at most by a factor. */
  void addScaledGains(double notional, double[] gains, int count, double cap) {
    double today = Math.sqrt(variance);
    double least = 1 / cap;
    int from = end - count;
    for (int i = 0; i < count; i++) {
      double scale = today * inverseVolatility[from + i];
      scale = scale > cap ? cap : scale < least ? least : scale; // Math.min and max are slower
      gains[i] += notional * changes[from + i] * scale;
    }
  }
}
