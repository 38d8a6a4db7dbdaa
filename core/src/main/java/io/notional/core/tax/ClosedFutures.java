package io.notional.core.tax;

import io.notional.core.market.FutureProduct;
import io.notional.core.result.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Gains of futures that are no section 1256 contracts: the variation of each lot waits until it is
 * closed or rolled, the oldest first, as {@link FutureLots} has them. Amounts in the base currency,
 * each day's at its own rate. Used by one thread.
 */
final class ClosedFutures {
  /** As for the books, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  private final Predicate<String> waits;
  private final TreeMap<FutureLots.Key, Deque<Lot>> waiting = new TreeMap<>();

  /** Contracts of one sign that were opened together, and what they have gained since. */
  private static final class Lot {
    private double quantity;
    private double gain;

    private Lot(double quantity) {
      this.quantity = quantity;
    }

    /** Closes some of it, and returns what these gained. */
    private double close(double closed) {
      double share = closed / Math.abs(quantity);
      double realised = gain * share;
      gain -= realised;
      quantity -= Math.copySign(closed, quantity);
      return realised;
    }
  }

  ClosedFutures(Predicate<String> waits) {
    this.waits = waits;
  }

  /**
   * Adds the variation of a day to what waits of the positions held at the close before; several
   * sleeves may have the same contract, of which there is one set of lots.
   */
  void vary(List<Position> held, int day) {
    Set<FutureLots.Key> seen = new HashSet<>();
    for (Position position : held) {
      FutureProduct product = position.product().orElse(null);
      if (product != null && waits.test(product.id())) {
        int contract = position.contract().orElseThrow();
        if (seen.add(new FutureLots.Key(product.id(), contract))) {
          double change = product.contract(contract).change(day);
          double each = product.multiplier() * product.exchangeRate(day) * change;
          of(product.id(), contract).forEach(lot -> lot.gain += lot.quantity * each);
        }
      }
    }
  }

  /** Changes a position and returns what it realises, before costs. */
  double trade(String product, int contract, double quantity) {
    if (!waits.test(product)) {
      return 0;
    }
    Deque<Lot> lots = of(product, contract);
    double left = quantity;
    double realised = 0;
    while (!lots.isEmpty() && Math.abs(left) > NOTHING && lots.getFirst().quantity * left < 0) {
      Lot oldest = lots.getFirst();
      double closed = Math.min(Math.abs(oldest.quantity), Math.abs(left));
      realised += oldest.close(closed);
      left -= Math.copySign(closed, left);
      if (Math.abs(oldest.quantity) <= NOTHING) {
        lots.removeFirst();
      }
    }
    if (Math.abs(left) > NOTHING) {
      lots.addLast(new Lot(left));
    }
    return realised;
  }

  /** What waits in all. */
  double unrealised() {
    return waiting.values().stream().flatMap(Deque::stream).mapToDouble(lot -> lot.gain).sum();
  }

  private Deque<Lot> of(String product, int contract) {
    return waiting.computeIfAbsent(
        new FutureLots.Key(product, contract), key -> new ArrayDeque<>());
  }
}
