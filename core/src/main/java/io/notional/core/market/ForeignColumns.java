package io.notional.core.market;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a security in a foreign currency is to a fund: its columns in the base currency, and which
 * part of each day's change the exchange rate made. Never written to.
 */
final class ForeignColumns {
  private final double[] rate;
  private final double[] closes;

  /**
   * Columns by valuation day.
   *
   * @param rate units of base currency for one unit of the security's currency
   * @param closes in the security's currency
   */
  ForeignColumns(double[] rate, double[] closes) {
    this.rate = rate;
    this.closes = closes;
  }

  /** Those of a security; empty if it is in the base currency. */
  static Optional<ForeignColumns> of(Conversion conversion, double[] closes) {
    return conversion instanceof Conversion.AtRates converted
        ? Optional.of(new ForeignColumns(converted.rates(), closes))
        : Optional.empty();
  }

  double rate(int day) {
    return rate[day];
  }

  double closeInCurrency(int day) {
    return closes[day];
  }

  /** A column in the base currency, each day at its own rate. */
  double[] converted(double[] inCurrency) {
    double[] converted = new double[inCurrency.length];
    Arrays.setAll(converted, t -> inCurrency[t] * rate[t]);
    return converted;
  }

  /**
   * What the rate changed a unit's value by since the valuation day before: today's close times the
   * change of the rate. The rest is the change of price at yesterday's rate. NaN on the first day.
   */
  double[] rateChanges() {
    double[] changes = Alignment.changes(rate);
    Arrays.setAll(changes, t -> closes[t] * changes[t]);
    return changes;
  }
}
