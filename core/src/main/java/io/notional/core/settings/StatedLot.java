package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which lot a sale takes, as an investor tells a broker: specific identification. Immutable.
 *
 * @param sold the execution date of the sale
 * @param instrument the id of the security
 * @param acquired the execution date of the purchase
 * @param quantity units, greater than zero
 * @param where it is written, for messages; empty when not in a file
 */
public record StatedLot(
    LocalDate sold, String instrument, LocalDate acquired, double quantity, String where) {
  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for a quantity that is not greater than zero,
   *     {@code CONFLICT} for a sale before the purchase
   */
  public StatedLot {
    Objects.requireNonNull(sold, "sold");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(acquired, "acquired");
    Objects.requireNonNull(where, "where");
    if (!(quantity > 0 && quantity < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "the quantity of a stated lot must be greater than 0 but was " + quantity,
          where);
    }
    if (sold.isBefore(acquired)) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "a lot acquired on " + acquired + " must not be sold before but was on " + sold,
          where);
    }
  }
}
