package io.notional.core.internal.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.SignalColumns;

/**
 * Past changes of futures products as margin models see them: from signal series, which are fixed
 * for ever, and never of a day after the one that is named.
 */
final class PastChanges {
  private PastChanges() {}

  /** How many changes are known at the close of a day. */
  static int history(SignalColumns signals, int day) {
    return Math.max(0, day - signals.firstDay());
  }

  /**
   * What a long position gained over the day that ended {@code ago} valuation days before a close,
   * as a fraction of its notional before; of face value where that is the exposure.
   */
  static double change(FutureProduct product, SignalColumns signals, int day, int ago) {
    if (ago < 0 || ago >= history(signals, day)) {
      throw new IndexOutOfBoundsException(
          "past changes of "
              + product.id()
              + " must be in [0, "
              + history(signals, day)
              + ") days ago but one of "
              + ago
              + " was asked for");
    }
    int t = day - ago;
    if (product.face().isPresent()) {
      double points = signals.adjustedPrice(t) - signals.adjustedPrice(t - 1);
      return points * product.multiplier() / product.face().getAsDouble();
    }
    return signals.returnIndex(t) / signals.returnIndex(t - 1) - 1;
  }

  /** Modified duration in years of a product's notional; NaN where it is unknown. */
  static double duration(FutureProduct product, int day) {
    return product.duration(day).orElse(Double.NaN);
  }
}
