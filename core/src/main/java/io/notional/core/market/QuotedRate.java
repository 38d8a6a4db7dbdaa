package io.notional.core.market;

/**
 * A rate as it was given.
 *
 * @param termDays calendar days over which the quote says what is earned
 */
record QuotedRate(DatedSeries quoted, RateQuote quote, int termDays) {
  RateColumn column(TradingDays days) {
    double[] values = Alignment.align(quoted, days, staleDays());
    for (int t = 0; t < values.length; t++) {
      values[t] = quote.toSimple(values[t]);
    }
    return RateColumn.of(values, termDays, days);
  }

  /** Ten days, and of rates that are published less often as long as until the next is due, too. */
  private int staleDays() {
    return switch (Spacing.of(quoted.epochDays())) {
      case MONTHLY -> MarketBuilder.MAX_STALE_RATE_DAYS + 31;
      case QUARTERLY -> MarketBuilder.MAX_STALE_RATE_DAYS + 92;
      default -> MarketBuilder.MAX_STALE_RATE_DAYS;
    };
  }
}
