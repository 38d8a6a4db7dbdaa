package io.notional.core.tax;

import io.notional.core.market.FutureProduct;
import io.notional.core.result.Position;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Gains of futures that are no section 1256 contracts: variation waits until what earned it is
 * closed or rolled, the same share of it for each contract of a month. Amounts in the base
 * currency. Used by one thread.
 */
final class ClosedFutures {
  private final Predicate<String> waits;
  private final TreeMap<FutureLots.Key, double[]> waiting = new TreeMap<>();

  /** Quantity and gain by place. */
  private static final int QUANTITY = 0;

  private static final int GAIN = 1;

  ClosedFutures(Predicate<String> waits) {
    this.waits = waits;
  }

  /** Adds the variation of a day to what waits of the positions held at the close before. */
  void vary(List<Position> held, int day) {
    for (Position position : held) {
      FutureProduct product = position.product().orElse(null);
      if (product != null && waits.test(product.id())) {
        int contract = position.contract().orElseThrow();
        double size = position.quantity() * product.multiplier() * product.exchangeRate(day);
        of(product.id(), contract)[GAIN] += size * product.contract(contract).change(day);
      }
    }
  }

  /** Changes a position and returns what it realises, before costs. */
  double trade(String product, int contract, double quantity) {
    if (!waits.test(product)) {
      return 0;
    }
    double[] entry = of(product, contract);
    double before = entry[QUANTITY];
    entry[QUANTITY] += quantity;
    if (before * quantity >= 0) {
      return 0;
    }
    double realised = entry[GAIN] * Math.min(1, Math.abs(quantity / before));
    entry[GAIN] -= realised;
    return realised;
  }

  /** What waits in all. */
  double unrealised() {
    return waiting.values().stream().mapToDouble(entry -> entry[GAIN]).sum();
  }

  private double[] of(String product, int contract) {
    return waiting.computeIfAbsent(new FutureLots.Key(product, contract), key -> new double[2]);
  }
}
