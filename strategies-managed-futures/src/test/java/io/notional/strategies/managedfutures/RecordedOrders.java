package io.notional.strategies.managedfutures;

import io.notional.api.strategy.Orders;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Target;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps targets by {@code sleeve/instrument}, in the order in which they came. */
final class RecordedOrders implements Orders {
  private final Map<String, Target> targets = new LinkedHashMap<>();

  @Override
  public SleeveOrders sleeve(String sleeve) {
    return (instrument, target) -> targets.put(sleeve + "/" + instrument, target);
  }

  Map<String, Target> targets() {
    return targets;
  }

  /** The capital or notional weight that was ordered. */
  double weight(String key) {
    Target target = targets.get(key);
    if (target instanceof Target.Capital capital) {
      return capital.weight();
    }
    return ((Target.Notional) target).weight();
  }
}
