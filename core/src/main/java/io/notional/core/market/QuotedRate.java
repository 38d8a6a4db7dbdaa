package io.notional.core.market;

/**
 * A rate as it was given.
 *
 * @param termDays calendar days over which the quote says what is earned
 */
record QuotedRate(DatedSeries quoted, RateQuote quote, int termDays) {
  RateColumn column(TradingDays days) {
    double[] values = Alignment.align(quoted, days, MarketBuilder.MAX_STALE_RATE_DAYS);
    for (int t = 0; t < values.length; t++) {
      values[t] = quote.toSimple(values[t]);
    }
    return RateColumn.of(values, termDays, days);
  }
}
