package io.notional.core.tax;

import java.time.LocalDate;

/**
 * Units of one lot that were sold, or handed out in kind. Amounts are in the base currency.
 *
 * @param instrument the id of the security
 * @param acquired the date of purchase
 * @param heldFrom the same, moved back by what a wash sale carried over
 * @param sold the execution date
 * @param quantity units, greater than zero
 * @param proceeds after costs
 * @param basis with costs and what wash sales deferred into it
 * @param longTerm whether it was held for more than a year
 * @param disallowed the part of a loss that a wash sale deferred, zero or positive
 * @param inKind whether it was handed out in kind: nothing is realised
 */
public record Sale(
    String instrument,
    LocalDate acquired,
    LocalDate heldFrom,
    LocalDate sold,
    double quantity,
    double proceeds,
    double basis,
    boolean longTerm,
    double disallowed,
    boolean inKind) {

  /** Proceeds less basis, whatever of it counts. */
  public double gain() {
    return proceeds - basis;
  }

  /** The gain that counts now, a loss negative. */
  public double realised() {
    return inKind ? 0 : gain() + disallowed;
  }
}
