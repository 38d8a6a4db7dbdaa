package io.notional.core.lookthrough;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a strategy orders at its first decision, by sleeve and instrument, where it needs neither
 * market nor fund to say so. Stateless, and safe for use by many threads.
 */
public final class StatedTargets {
  private StatedTargets() {}

  /**
   * Asks a strategy.
   *
   * @param strategy a fresh one
   * @return targets by instrument, by the ids of sleeves, both in the order in which they are first
   *     ordered; a later target replaces an earlier one
   * @throws NotionalException {@code CONFLICT} if the strategy looks at market or fund first
   */
  public static Map<String, Map<String, Target>> of(Strategy strategy) {
    Kept kept = new Kept();
    strategy.decide(new BlindPoint(Rebalance.START), kept);
    return Collections.unmodifiableMap(kept.bySleeve);
  }

  private static final class Kept implements Orders {
    private final Map<String, Map<String, Target>> bySleeve = new LinkedHashMap<>();

    @Override
    public SleeveOrders sleeve(String sleeve) {
      Map<String, Target> targets = bySleeve.computeIfAbsent(sleeve, s -> new LinkedHashMap<>());
      return targets::put;
    }
  }
}
