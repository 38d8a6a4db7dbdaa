package io.notional.api.strategy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How much of an instrument a sleeve is to hold. Each kind of target is a type of its own, so that
 * "1.0" never means a share of margin.
 */
@API(status = Status.STABLE, since = "0.1")
public sealed interface Target {
  /** Exposure as a signed fraction of nav; may exceed 1. */
  static Target notional(double weight) {
    return new Notional(weight);
  }

  /** Capital as a fraction of nav, in [0, 1]; only for what is paid in full. */
  static Target capital(double weight) {
    return new Capital(weight);
  }

  /** A signed number of contracts, shares or units. */
  static Target quantity(double units) {
    return new Quantity(units);
  }

  /**
   * Exposure as a signed fraction of nav.
   *
   * @param weight finite; 0.12 is 12% of nav, negative is short
   */
  @API(status = Status.STABLE, since = "0.1")
  record Notional(double weight) implements Target {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the weight is not finite
     */
    public Notional {
      requireFinite("a notional weight", weight);
    }
  }

  /**
   * Capital as a fraction of nav.
   *
   * @param weight in [0, 1]
   */
  @API(status = Status.STABLE, since = "0.1")
  record Capital(double weight) implements Target {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the weight is outside [0, 1]
     */
    public Capital {
      if (!(weight >= 0 && weight <= 1)) {
        throw NotionalException.of(
            ErrorCode.BAD_ORDER, "a capital weight must be in [0, 1] but was " + weight);
      }
    }
  }

  /**
   * A number of units.
   *
   * @param units finite; negative is short
   */
  @API(status = Status.STABLE, since = "0.1")
  record Quantity(double units) implements Target {
    /**
     * @throws NotionalException {@code BAD_ORDER} if the number is not finite
     */
    public Quantity {
      requireFinite("a quantity", units);
    }
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw NotionalException.of(ErrorCode.BAD_ORDER, what + " must be finite but was " + value);
    }
  }
}
