package io.notional.core.tax;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A lot that is open at a close. Amounts in the base currency.
 *
 * @param kind by which rules it is taxed
 * @param instrument the id of the security or futures product
 * @param contract the delivery month of a contract, {@code YYYY-MM}; empty for a security
 * @param acquired the date of purchase
 * @param heldFrom the same, moved back by what a wash sale carried over
 * @param quantity signed units
 * @param basis with costs and losses deferred into it; of a bill its value, since what it accreted
 *     is income already; of a contract its notional at the price of its opening or last mark
 * @param value at the close; of a contract its notional
 * @param deferred losses of wash sales that are in the basis
 * @param longTerm whether a sale at the close would be long-term; false for what is no security
 */
public record TaxLot(
    Kind kind,
    String instrument,
    String contract,
    LocalDate acquired,
    LocalDate heldFrom,
    double quantity,
    double basis,
    double value,
    double deferred,
    boolean longTerm) {

  /** By which rules a lot is taxed. */
  public enum Kind {
    /** Gains when it is sold, by the time that it was held. */
    SECURITY,
    /** Income as it accretes. */
    BILL,
    /** Marked to market at the end of a year, 60% long-term and 40% short-term. */
    SECTION_1256,
    /** Gains when it is closed, short-term. */
    FUTURE;

    /** The word in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What it would gain at the close, without costs. */
  public double gain() {
    return value - basis;
  }
}
