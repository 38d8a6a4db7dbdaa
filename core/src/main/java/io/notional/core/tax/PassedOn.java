package io.notional.core.tax;

import io.notional.core.settings.TaxSettings;

/**
 * What a fund passes on to its holders, by how it is taxed; base currency, zero or positive.
 *
 * @param ordinary interest, dividends that are not qualified, less expenses
 * @param qualified qualified dividends
 * @param shortTerm net short-term gains
 * @param longTerm net long-term gains
 */
public record PassedOn(double ordinary, double qualified, double shortTerm, double longTerm) {
  /** Nothing. */
  public static final PassedOn NOTHING = new PassedOn(0, 0, 0, 0);

  /** All of it. */
  public double total() {
    return ordinary + qualified + shortTerm + longTerm;
  }

  /** The gains: the estimated capital-gain distribution. */
  public double gains() {
    return shortTerm + longTerm;
  }

  /** The income alone. */
  public PassedOn income() {
    return new PassedOn(ordinary, qualified, 0, 0);
  }

  /** The gains alone. */
  PassedOn withoutIncome() {
    return new PassedOn(0, 0, shortTerm, longTerm);
  }

  /** A multiple of it. */
  PassedOn times(double factor) {
    return new PassedOn(
        factor * ordinary, factor * qualified, factor * shortTerm, factor * longTerm);
  }

  /** What a holder pays on it. */
  public double tax(TaxSettings settings) {
    return (ordinary + shortTerm) * settings.shortRate()
        + qualified * settings.qualifiedRate()
        + longTerm * settings.longRate();
  }
}
