package io.notional.core.market;

import java.util.Optional;

/**
 * The prices of a security by valuation day, in the base currency. Whoever prepared them may go on
 * to write to them; nobody else does.
 */
final class SecurityColumns {
  private static final double[] NONE = {};

  private final double[] closes;
  private final double[] distributions;
  private final Optional<ForeignColumns> foreign;
  private final double[] rateChanges;

  private SecurityColumns(
      double[] closes,
      double[] distributions,
      Optional<ForeignColumns> foreign,
      double[] rateChanges) {
    this.closes = closes;
    this.distributions = distributions;
    this.foreign = foreign;
    this.rateChanges = rateChanges;
  }

  /**
   * Columns of prices in the security's own currency.
   *
   * @param distributions by ex-date; empty for none
   * @param conversion into the base currency
   */
  static SecurityColumns of(double[] closes, double[] distributions, Conversion conversion) {
    Optional<ForeignColumns> foreign = ForeignColumns.of(conversion, closes);
    if (foreign.isEmpty()) {
      return ofBase(closes, distributions);
    }
    double[] converted = foreign.get().converted(closes);
    return new SecurityColumns(
        converted, foreign.get().converted(distributions), foreign, foreign.get().rateChanges());
  }

  /** Columns in the base currency. */
  static SecurityColumns ofBase(double[] closes, double[] distributions) {
    return new SecurityColumns(closes, distributions, Optional.empty(), NONE);
  }

  /** NaN where there is no close or no rate. */
  double[] closes() {
    return closes;
  }

  /** Distributions by ex-date; empty for none. */
  double[] distributions() {
    return distributions;
  }

  /** What it is in its own currency; empty where that is the base currency. */
  Optional<ForeignColumns> foreign() {
    return foreign;
  }

  /** The part of each change that the exchange rate made; empty in the base currency. */
  double[] rateChanges() {
    return rateChanges;
  }
}
