package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * An inter-commodity credit: what positions on opposite sides of two products forgive each other.
 *
 * @param first a product id
 * @param second another product id
 * @param rate fraction of the scan risk of the matched DV01 that is forgiven on each leg, in [0, 1)
 */
public record SpreadCredit(String first, String second, double rate) {
  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for any other rate, {@code CONFLICT} if both
   *     products are one
   */
  public SpreadCredit {
    if (!(rate >= 0 && rate < 1)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the rate of a credit must be in [0, 1) but was " + rate);
    }
    if (first.equals(second)) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, "a credit must be between two products but was " + first + " twice");
    }
  }
}
