package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import java.util.Optional;

/**
 * What a file says of a security.
 *
 * @param closes points, greater than zero
 * @param distributions points a unit by ex-date; empty for total-return levels
 */
public record SecurityPrices(DatedSeries closes, Optional<DatedSeries> distributions) {
  static SecurityPrices of(DatedSeries closes) {
    return new SecurityPrices(closes, Optional.empty());
  }
}
