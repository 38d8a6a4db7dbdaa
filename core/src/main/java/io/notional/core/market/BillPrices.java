package io.notional.core.market;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Prices of a bill that accretes: 100 on one valuation day, from which they go both ways. */
final class BillPrices {
  private static final double BASE = 100;

  private BillPrices() {}

  /**
   * The price of each valuation day that can be told.
   *
   * @param rate its rate by valuation day; NaN where there is none
   * @param earned what it earned since the valuation day before, as a fraction of its price
   */
  static DatedSeries of(BillInput bill, TradingDays days, double[] rate, double[] earned) {
    int first = 0;
    while (first < rate.length && Double.isNaN(rate[first])) {
      first++;
    }
    double[] closes = new double[rate.length];
    Arrays.fill(closes, Double.NaN);
    if (first < rate.length) {
      accrete(closes, earned, first, base(bill, days, first));
    }
    int[] priced =
        IntStream.range(0, closes.length).filter(t -> !Double.isNaN(closes[t])).toArray();
    return DatedSeries.positive(
        bill.id(),
        Arrays.stream(priced).map(days::epochDay).toArray(),
        Arrays.stream(priced).mapToDouble(t -> closes[t]).toArray());
  }

  /** The first day with a rate, or a later one that the bill names and the market has. */
  private static int base(BillInput bill, TradingDays days, int first) {
    if (bill.hundredOn().isEmpty()) {
      return first;
    }
    int named = days.atOrAfter(Math.toIntExact(bill.hundredOn().get().toEpochDay()));
    return named < days.size() ? Math.max(first, named) : first;
  }

  private static void accrete(double[] closes, double[] earned, int first, int base) {
    closes[base] = BASE;
    for (int t = base + 1; t < closes.length && !Double.isNaN(closes[t - 1]); t++) {
      closes[t] = closes[t - 1] * (1 + earned[t]);
    }
    for (int t = base; t > first && !Double.isNaN(closes[t]); t--) {
      closes[t - 1] = closes[t] / (1 + earned[t]);
    }
  }
}
