package io.notional.core.tables;

import io.notional.core.tax.TaxLot;
import io.notional.core.tax.Taxes;

/** {@code lots}: what is held at the last close, by purchase. */
final class LotsTable {
  private LotsTable() {}

  static Table of(Taxes taxes) {
    TableBuilder table =
        Table.builder("lots")
            .texts("kind", "instrument", "contract")
            .dates("acquired")
            .dates("held_from")
            .numbers(Unit.UNITS, "quantity")
            .numbers(Unit.BASE_CURRENCY, "basis", "value", "gain", "deferred")
            .texts("term");
    for (TaxLot lot : taxes.lots()) {
      table
          .text(lot.kind().id())
          .text(lot.instrument())
          .text(lot.contract())
          .date(lot.acquired())
          .date(lot.heldFrom())
          .number(lot.quantity())
          .number(lot.basis())
          .number(lot.value())
          .number(lot.gain())
          .number(lot.deferred())
          .text(term(lot))
          .endRow();
    }
    return table.build();
  }

  private static String term(TaxLot lot) {
    return switch (lot.kind()) {
      case SECURITY -> lot.longTerm() ? "long" : "short";
      case BILL -> "income";
      case SECTION_1256 -> "60/40";
      case FUTURE -> "short";
    };
  }
}
