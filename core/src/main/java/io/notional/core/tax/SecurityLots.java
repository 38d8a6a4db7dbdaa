package io.notional.core.tax;

import io.notional.core.settings.TaxSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lots of securities that are substantially identical to each other, mostly of one. Purchases
 * and sales are told in the order in which they happened.
 *
 * <p>Wash sales (section 1091, 26 CFR 1.1091-1): the loss of a unit is deferred if one is bought
 * from 30 calendar days before the sale to 30 days after it and is held when the loss is made; the
 * loss goes into the basis of that unit, and the days for which the old one was held count as days
 * of the new one. Losses are matched in the order of their sales, those of one sale in the order in
 * which the units were bought, whichever the lot method took first; replacements in the order of
 * purchase. A unit replaces one other. What is left of the very purchase that was sold in part
 * replaces nothing (Revenue Ruling 56-602). Used by one thread.
 */
final class SecurityLots {
  /** As for the books, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /** Of all that was traded; a hundred times what one sum rounds by. */
  private static final double ROUNDING = 1e-14;

  private final TaxSettings settings;
  private final StatedPicks stated;
  private final List<OpenLot> lots = new ArrayList<>();
  private final List<SaleRecord> sales;
  private final List<SaleRecord> losses = new ArrayList<>();
  private int purchases;

  /** Units of all trades so far. */
  private double traded;

  /**
   * None so far.
   *
   * @param sales takes what is sold, of all securities
   */
  SecurityLots(TaxSettings settings, StatedPicks stated, List<SaleRecord> sales) {
    this.settings = settings;
    this.stated = stated;
    this.sales = sales;
  }

  /**
   * Buys.
   *
   * @param price of a unit, costs included
   */
  void buy(String instrument, int date, double units, double price) {
    traded += units;
    OpenLot bought = new OpenLot(instrument, purchases++, date, units, price);
    losses.removeIf(sale -> sale.open <= NOTHING || sale.sold < date - settings.washDays());
    for (SaleRecord sale : losses) {
      if (bought.quantity <= NOTHING) {
        break;
      }
      OpenLot replacement = bought.split(Math.min(bought.quantity, sale.open));
      sale.deferInto(replacement);
      lots.add(replacement);
    }
    if (bought.quantity > NOTHING) {
      lots.add(bought);
    }
  }

  /**
   * Sells.
   *
   * @param price of a unit, after costs
   * @return units that there were no lots of, but for rounding
   */
  double sell(String instrument, int date, double units, double price, boolean inKind) {
    traded += units;
    List<SaleRecord> sold = new ArrayList<>();
    double left = units;
    if (LotOrder.isStated(settings) && !inKind) {
      for (StatedPicks.Pick pick : stated.take(instrument, date)) {
        double asked = pick.ask(left);
        List<OpenLot> picked = of(instrument);
        picked.removeIf(lot -> lot.acquired != pick.acquired());
        double missing = take(picked, asked, date, price, inKind, sold);
        pick.require(missing, asked);
        left -= asked - missing;
      }
    }
    List<OpenLot> ordered = of(instrument);
    Comparator<OpenLot> order = inKind ? LotOrder.CHEAPEST : LotOrder.of(settings, date, price);
    ordered.sort(order);
    left = take(ordered, left, date, price, inKind, sold);
    sales.addAll(sold);
    if (settings.washSales()) {
      // One sale does not tell which of its lots went first: as they were bought, says 1.1091-1(b).
      sold.sort(Comparator.comparing(sale -> sale.lot, LotOrder.OLDEST));
      sold.forEach(sale -> defer(sale, date));
    }
    return left > rounding() ? left : 0;
  }

  private double take(
      List<OpenLot> from,
      double units,
      int date,
      double price,
      boolean inKind,
      List<SaleRecord> sold) {
    double left = units;
    for (OpenLot lot : from) {
      if (left <= 0) {
        break;
      }
      // What rounding leaves goes with the rest, so that no lot is left of nothing.
      boolean whole = lot.quantity - left <= rounding();
      OpenLot part = whole ? lot : lot.split(left);
      if (whole) {
        lots.remove(lot);
      }
      left -= part.quantity;
      sold.add(new SaleRecord(part, date, price, inKind));
    }
    return Math.max(0, left);
  }

  /** What sums and differences of all trades so far may have rounded to. */
  private double rounding() {
    return NOTHING + ROUNDING * traded;
  }

  /** Defers a loss into what was bought shortly before, and remembers the rest of it. */
  private void defer(SaleRecord sale, int date) {
    List<OpenLot> candidates = new ArrayList<>(lots);
    candidates.sort(LotOrder.OLDEST);
    for (OpenLot lot : candidates) {
      boolean near = lot.acquired >= date - settings.washDays();
      boolean other = lot.purchase != sale.lot.purchase;
      if (sale.open > NOTHING && near && other && !lot.replaces) {
        if (lot.quantity - sale.open > NOTHING) {
          OpenLot rest = lot;
          lot = rest.split(sale.open);
          lots.add(lots.indexOf(rest), lot); // of one purchase what replaces comes first
        }
        sale.deferInto(lot);
      }
    }
    if (sale.open > NOTHING) {
      losses.add(sale);
    }
  }

  private List<OpenLot> of(String instrument) {
    return new ArrayList<>(lots.stream().filter(lot -> lot.instrument.equals(instrument)).toList());
  }

  /** All lots that are open, in the order of purchase; those of the book itself. */
  List<OpenLot> open() {
    return lots;
  }
}
