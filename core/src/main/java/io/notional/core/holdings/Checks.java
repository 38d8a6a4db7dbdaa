package io.notional.core.holdings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/** Checks that values of several records share. */
final class Checks {
  private Checks() {}

  static void requireFinite(String what, double value, String where) {
    if (!Double.isFinite(value)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, what + " must be finite but was " + value, where);
    }
  }
}
