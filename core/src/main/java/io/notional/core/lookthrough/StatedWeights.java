package io.notional.core.lookthrough;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The capital weights that a strategy states whatever the market: what it orders at its first
 * decision. Stateless, and safe for use by many threads.
 */
public final class StatedWeights {
  private StatedWeights() {}

  /**
   * Asks a strategy.
   *
   * @return fractions of nav by instrument, in the order of ids; what they leave of 1 is collateral
   * @throws NotionalException {@code CONFLICT} if the strategy looks at market or fund first, or
   *     orders something else than capital
   */
  public static SortedMap<String, Double> of(Strategy strategy) {
    Capital capital = new Capital();
    strategy.decide(new BlindPoint(Rebalance.START), capital);
    return Collections.unmodifiableSortedMap(capital.sums());
  }

  /** Keeps what is ordered by sleeve: a later target of one replaces its earlier one. */
  private static final class Capital implements Orders {
    private final SortedMap<String, SortedMap<String, Double>> bySleeve = new TreeMap<>();

    @Override
    public SleeveOrders sleeve(String sleeve) {
      SortedMap<String, Double> targets = bySleeve.computeIfAbsent(sleeve, s -> new TreeMap<>());
      return (instrument, target) -> targets.put(instrument, weight(sleeve, instrument, target));
    }

    private static double weight(String sleeve, String instrument, Target target) {
      if (target instanceof Target.Capital capital) {
        return capital.weight();
      }
      String message = "sleeve " + sleeve + " does not hold " + instrument + " by capital";
      throw NotionalException.of(ErrorCode.CONFLICT, message + ": " + BlindPoint.NEEDS_MARKET);
    }

    SortedMap<String, Double> sums() {
      SortedMap<String, Double> sums = new TreeMap<>();
      bySleeve.values().forEach(s -> s.forEach((id, w) -> sums.merge(id, w, Double::sum)));
      return sums;
    }
  }
}
