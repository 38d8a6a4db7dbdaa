package io.notional.core.market;

/** What makes an amount in the currency of an instrument one in the base currency. */
sealed interface Conversion {
  /** It is in the base currency: an amount stays as it is. */
  record None() implements Conversion {}

  /** An amount is converted at the rate of its day. */
  final class AtRates implements Conversion {
    private final double[] rates;

    /**
     * At these rates.
     *
     * @param rates units of base currency for one unit, by valuation day; never written to
     */
    AtRates(double[] rates) {
      this.rates = rates;
    }

    double[] rates() {
      return rates;
    }
  }

  /** Rates by valuation day; none where nothing is converted. */
  default double[] column() {
    return this instanceof AtRates converted ? converted.rates() : new double[0];
  }
}
