package io.notional.core.tax;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * What a way of trading saves in taxes against another, such as returning bonds first against
 * rebalancing everything: two runs of one fund over the same closes. What is saved is positive.
 * Amounts in the base currency.
 *
 * @param sales by how many lots fewer were sold
 * @param gains how much less gain of securities was realised
 * @param tax how much less holders pay on what the fund passes on
 * @param beforeLiquidation how much more a holder keeps, total return, a fraction
 * @param afterLiquidation the same after a sale of all units
 */
public record TaxSavings(
    int sales, double gains, double tax, double beforeLiquidation, double afterLiquidation) {

  /**
   * Compares two runs.
   *
   * @param one the way that may save
   * @param other what it is set against
   * @throws NotionalException {@code CONFLICT} if they were reckoned by other settings or over
   *     other years
   */
  public static TaxSavings of(Taxes one, Taxes other) {
    if (!one.settings().equals(other.settings())) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, "taxes that are compared must be reckoned by the same settings");
    }
    if (!one.span().equals(other.span())) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "taxes that are compared must be of the same closes but are of "
              + one.span()
              + " and "
              + other.span());
    }
    AfterTax kept = one.afterTax();
    AfterTax otherwise = other.afterTax();
    return new TaxSavings(
        other.sales().size() - one.sales().size(),
        other.securityGains() - one.securityGains(),
        other.tax() - one.tax(),
        kept.beforeLiquidation() - otherwise.beforeLiquidation(),
        kept.afterLiquidation() - otherwise.afterLiquidation());
  }
}
