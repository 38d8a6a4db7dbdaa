package io.notional.core.kernel;

import io.notional.api.strategy.Target;
import java.util.Collection;
import java.util.TreeMap;

/** Orders that wait for their fill: one for each sleeve and instrument, the latest decision wins. */
final class PendingOrders {
  /**
   * One order.
   *
   * @param quantity units the sleeve is to hold, fixed at the decision; NaN when they are to be fixed
   *     at the fill
   */
  record Order(
      int sleeve, String instrument, Target target, double quantity, int decisionDay, String reason) {}

  private record Key(int sleeve, String instrument) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(sleeve, other.sleeve);
      return order != 0 ? order : instrument.compareTo(other.instrument);
    }
  }

  private final TreeMap<Key, Order> orders = new TreeMap<>();

  boolean isEmpty() {
    return orders.isEmpty();
  }

  void put(Order order) {
    orders.put(new Key(order.sleeve(), order.instrument()), order);
  }

  void remove(Order order) {
    orders.remove(new Key(order.sleeve(), order.instrument()));
  }

  /** In order of sleeve and instrument. */
  Collection<Order> all() {
    return orders.values();
  }
}
