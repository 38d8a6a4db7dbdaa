package io.notional.core.market;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated futures contract.
 *
 * @param delivery the first day of the delivery month
 * @param closes settlement prices in points, greater than zero unless the product says otherwise
 * @param dates when it must be left
 */
public record ContractInput(LocalDate delivery, DatedSeries closes, ContractDates dates) {
  public ContractInput {
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(closes, "closes");
    Objects.requireNonNull(dates, "dates");
  }
}
