package io.notional.core.tax;

import java.time.LocalDate;

/** A {@link Sale} while later purchases may still defer its loss. Used by one thread. */
final class SaleRecord {
  final OpenLot lot;
  final int sold;
  final double quantity;
  final double proceeds;

  /** Kept, so that units of one basis have one loss to the bit and stay in their order. */
  private final double price;

  final boolean longTerm;
  final boolean inKind;
  private double disallowed;

  /** Units whose loss no purchase has deferred yet. */
  double open;

  /**
   * A sale.
   *
   * @param lot what was sold, whole
   * @param price what a unit came to after costs
   */
  SaleRecord(OpenLot lot, int sold, double price, boolean inKind) {
    this.lot = lot;
    this.sold = sold;
    this.price = price;
    this.quantity = lot.quantity;
    this.proceeds = lot.quantity * price;
    this.longTerm = HoldingPeriod.isLong(lot.heldFrom, sold);
    this.inKind = inKind;
    this.open = isLoss() ? quantity : 0;
  }

  private boolean isLoss() {
    return !inKind && unitLoss() > 0;
  }

  /** What a unit lost. */
  double unitLoss() {
    return lot.basis - price;
  }

  int daysHeld() {
    return sold - lot.heldFrom;
  }

  /** Defers the loss of some units into a lot of as many. */
  void deferInto(OpenLot replacement) {
    double units = replacement.quantity;
    open -= units;
    disallowed += units * unitLoss();
    replacement.replace(unitLoss(), daysHeld());
  }

  Sale toSale() {
    return new Sale(
        lot.instrument,
        LocalDate.ofEpochDay(lot.acquired),
        LocalDate.ofEpochDay(lot.heldFrom),
        LocalDate.ofEpochDay(sold),
        quantity,
        proceeds,
        quantity * lot.basis,
        longTerm,
        disallowed,
        inKind);
  }
}
