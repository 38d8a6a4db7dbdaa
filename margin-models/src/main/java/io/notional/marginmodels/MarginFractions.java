package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * Margin as fractions of notional. Immutable.
 *
 * @param initial in (0, 1]
 * @param maintenance in (0, initial]
 */
public record MarginFractions(double initial, double maintenance) {
  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for any other fraction
   */
  public MarginFractions {
    if (!(initial > 0 && initial <= 1)) {
      throw refused("initial must be in (0, 1]", initial);
    }
    if (!(maintenance > 0 && maintenance <= initial)) {
      throw refused("maintenance must be in (0, initial = " + initial + "]", maintenance);
    }
  }

  private static NotionalException refused(String rule, double value) {
    return NotionalException.of(ErrorCode.OUT_OF_RANGE, rule + " of notional but was " + value);
  }
}
