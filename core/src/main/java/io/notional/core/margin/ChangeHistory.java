package io.notional.core.margin;

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

  private final double decay;
  private final double[] changes;
  private final double[] volatility;
  private int size;
  private double variance;

  /**
   * @param kept how many of the last changes are kept
   */
  ChangeHistory(double decay, int kept) {
    this.decay = decay;
    this.changes = new double[kept];
    this.volatility = new double[kept];
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
    int slot = size % changes.length;
    changes[slot] = change;
    volatility[slot] = Math.sqrt(variance);
    if (size >= SEED) {
      variance = decay * variance + (1 - decay) * change * change;
    }
    size++;
  }

  /** How many of the last changes are at hand. */
  int size() {
    return Math.min(size, changes.length);
  }

  /** Adds what a notional would gain if each of the last changes came again. */
  void addGains(double notional, double[] gains, int count) {
    int slot = size % changes.length;
    for (int ago = 0; ago < count; ago++) {
      slot = slot == 0 ? changes.length - 1 : slot - 1;
      gains[ago] += notional * changes[slot];
    }
  }

  /** The same, each change scaled by today's volatility over its own, at most by a factor. */
  void addScaledGains(double notional, double[] gains, int count, double cap) {
    double today = Math.sqrt(variance);
    int slot = size % changes.length;
    for (int ago = 0; ago < count; ago++) {
      slot = slot == 0 ? changes.length - 1 : slot - 1;
      double own = volatility[slot];
      double scale = own > 0 ? Math.max(1 / cap, Math.min(cap, today / own)) : 1;
      gains[ago] += notional * changes[slot] * scale;
    }
  }
}
