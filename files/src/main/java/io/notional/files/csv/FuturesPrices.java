package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.List;

/**
 * What a multiple-prices file says of a futures product.
 *
 * @param contracts every contract that has a quote, in order of delivery
 * @param inUse by date, the place in {@code contracts} of the contract in use; never falling
 */
public record FuturesPrices(List<Contract> contracts, DatedSeries inUse) {
  public FuturesPrices {
    contracts = List.copyOf(contracts);
  }

  /**
   * The quotes of one contract.
   *
   * @param delivery the first day of the delivery month
   * @param closes points, greater than zero
   */
  public record Contract(LocalDate delivery, DatedSeries closes) {}
}
