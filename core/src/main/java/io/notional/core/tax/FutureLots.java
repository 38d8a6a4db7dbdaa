package io.notional.core.tax;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Contracts that are open, by product and contract, the oldest closed first. Those under section
 * 1256 are marked to market at the end of a year: from then on their price is that of the mark.
 * Used by one thread.
 */
final class FutureLots {
  /** As for the books, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  private final Market market;
  private final TreeMap<Key, List<Lot>> open = new TreeMap<>();

  /** Of which product and contract. */
  record Key(String product, int contract) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = product.compareTo(other.product);
      return order != 0 ? order : Integer.compare(contract, other.contract);
    }
  }

  /** Contracts of one sign that were opened together. */
  static final class Lot {
    final int opened;
    double quantity;
    double price;

    Lot(int opened, double quantity, double price) {
      this.opened = opened;
      this.quantity = quantity;
      this.price = price;
    }
  }

  FutureLots(Market market) {
    this.market = market;
  }

  /** Adds contracts, which close those of the other sign first. */
  void trade(Key key, int date, double quantity, double price) {
    List<Lot> lots = open.computeIfAbsent(key, k -> new ArrayList<>());
    double left = quantity;
    Iterator<Lot> oldest = lots.iterator();
    while (oldest.hasNext() && Math.abs(left) > NOTHING) {
      Lot lot = oldest.next();
      if (lot.quantity * left >= 0) {
        break;
      }
      double closed = Math.min(Math.abs(lot.quantity), Math.abs(left));
      lot.quantity += Math.copySign(closed, left);
      left -= Math.copySign(closed, left);
      if (Math.abs(lot.quantity) <= NOTHING) {
        oldest.remove();
      }
    }
    if (Math.abs(left) > NOTHING) {
      lots.add(new Lot(date, left, price));
    }
    if (lots.isEmpty()) {
      open.remove(key);
    }
  }

  /** Marks products to the close of a valuation day. */
  void mark(int day, Predicate<String> marked) {
    open.forEach(
        (key, lots) -> {
          if (marked.test(key.product())) {
            FutureProduct product = market.futures().get(key.product());
            double close = product.contract(key.contract()).close(day);
            lots.forEach(lot -> lot.price = close);
          }
        });
  }

  /** What is open; those of the book itself. */
  Map<Key, List<Lot>> open() {
    return open;
  }
}
