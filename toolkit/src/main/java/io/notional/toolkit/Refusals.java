package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.SleeveTarget;

/** What sleeves say to targets of a kind that they cannot do. */
final class Refusals {
  private Refusals() {}

  /** {@code BAD_ORDER}: the sleeve, what it takes, and what it was asked for. */
  static NotionalException kind(String sleeve, String takes, SleeveTarget target) {
    return NotionalException.of(
        ErrorCode.BAD_ORDER, "sleeve '" + sleeve + "' " + takes + " but the target was " + target);
  }
}
