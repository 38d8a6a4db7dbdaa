package io.notional.core.kernel;

import io.notional.api.strategy.Target;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that wait for their fill: one for each sleeve and instrument, the latest decision wins.
 */
final class PendingOrders {
  /**
   * One order.
   *
   * @param security what it is for, or null for a futures product
   * @param product what it is for, or null for a security
   * @param quantity units the sleeve is to hold, fixed at the decision; NaN when they are to be
   *     fixed at the fill
   */
  record Order(
      int sleeve,
      Security security,
      FutureProduct product,
      Target target,
      double quantity,
      int decisionDay,
      String reason) {

    String instrument() {
      return security != null ? security.id() : product.id();
    }

    private int compare(Order other) {
      int order = Integer.compare(sleeve, other.sleeve);
      return order != 0 ? order : instrument().compareTo(other.instrument());
    }
  }

  private final List<Order> orders = new ArrayList<>();

  boolean isEmpty() {
    return orders.isEmpty();
  }

  void put(Order order) {
    int at = 0;
    while (at < orders.size() && orders.get(at).compare(order) < 0) {
      at++;
    }
    if (at < orders.size() && orders.get(at).compare(order) == 0) {
      orders.set(at, order);
    } else {
      orders.add(at, order);
    }
  }

  /** Replaces all orders by those that still wait. */
  void keep(List<Order> waiting) {
    orders.clear();
    orders.addAll(waiting);
  }

  /** Drops what waits for an instrument; whether there was any. */
  boolean drop(String instrument) {
    return orders.removeIf(order -> order.instrument().equals(instrument));
  }

  /** In order of sleeve and instrument. */
  List<Order> all() {
    return orders;
  }

  /** The order of a sleeve for a security, or null. */
  Order find(int sleeve, Security security) {
    for (Order order : orders) {
      if (order.sleeve() == sleeve && order.security() == security) {
        return order;
      }
    }
    return null;
  }
}
