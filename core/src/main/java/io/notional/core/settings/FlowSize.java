package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * How much flows: an amount, or a fraction of nav at the close at which it arrives. Immutable.
 *
 * @param value base currency, in [-1e15, 1e15], or a fraction of nav in (-1, 10]; a contribution is
 *     positive
 * @param ofNav whether it is a fraction of nav
 */
public record FlowSize(double value, boolean ofNav) {
  /** The largest amount, in the base currency. */
  public static final double MOST = 1e15;

  /** The largest contribution as a fraction of nav. */
  public static final double MOST_OF_NAV = 10;

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for a value outside of its range
   */
  public FlowSize {
    if (ofNav && !(value > -1 && value <= MOST_OF_NAV)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a flow as a fraction of nav must be greater than -1, which would leave nothing, and at"
              + " most "
              + MOST_OF_NAV
              + " but was "
              + value);
    }
    if (!ofNav && !(Math.abs(value) <= MOST)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "the amount of a flow must be in [-" + MOST + ", " + MOST + "] but was " + value);
    }
  }

  /** An amount in the base currency. */
  public static FlowSize amount(double value) {
    return new FlowSize(value, false);
  }

  /** A fraction of nav at the close, before the flow. */
  public static FlowSize ofNav(double fraction) {
    return new FlowSize(fraction, true);
  }
}
