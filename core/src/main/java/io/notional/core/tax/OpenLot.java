package io.notional.core.tax;

/** Units of a security that were bought together and have one basis. Used by one thread. */
final class OpenLot {
  final String instrument;

  /** Which purchase it came from: what one purchase bought is no replacement of its own rest. */
  final int purchase;

  /** The date of purchase in days since 1970-01-01. */
  final int acquired;

  /** The same, moved back by the days of what it replaces after a wash sale. */
  int heldFrom;

  double quantity;

  /** A unit, base currency, with what the purchase cost and losses that were deferred into it. */
  double basis;

  /** Of {@link #basis}, what was deferred into it. */
  double deferred;

  /** Whether it replaces what was sold at a loss; a unit does so once. */
  boolean replaces;

  OpenLot(String instrument, int purchase, int acquired, double quantity, double basis) {
    this.instrument = instrument;
    this.purchase = purchase;
    this.acquired = acquired;
    this.heldFrom = acquired;
    this.quantity = quantity;
    this.basis = basis;
  }

  /** Takes some of its units into a lot of their own. */
  OpenLot split(double units) {
    OpenLot part = new OpenLot(instrument, purchase, acquired, units, basis);
    part.heldFrom = heldFrom;
    part.deferred = deferred;
    part.replaces = replaces;
    quantity -= units;
    return part;
  }

  /** Makes it the replacement of units that were sold at a loss. */
  void replace(double loss, int daysHeld) {
    basis += loss;
    deferred += loss;
    heldFrom -= daysHeld;
    replaces = true;
  }
}
