package io.notional.core.internal.kernel;

import io.notional.api.strategy.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Orders that wait for their fill: one for each sleeve and instrument, the latest decision wins.
 */
final class PendingOrders {
  /**
   * One order.
   *
   * @param listing the sleeve and instrument it is for
   * @param size how many units the sleeve is to hold, if that is known
   */
  record Order(Listing listing, Target target, OrderSize size, int decisionDay, String reason) {}

  /** Of more than these it is looked up, and not searched, what has an order. */
  private static final int FEW = 16;

  private final ArrayList<Order> orders = new ArrayList<>();

  /** By instrument, the sleeves that have an order for it; null until it is asked for. */
  private IdentityHashMap<Object, BitSet> ordered;

  boolean isEmpty() {
    return orders.isEmpty();
  }

  int size() {
    return orders.size();
  }

  /** An order, in order of sleeve and instrument. */
  Order get(int i) {
    return orders.get(i);
  }

  /** Adds an order; strategies order in sequence, so its place is nearly always the last. */
  void put(Order order) {
    ordered = null;
    int place = order.listing().place();
    int at = orders.size();
    while (at > 0 && orders.get(at - 1).listing().place() >= place) {
      at--;
    }
    if (at < orders.size() && orders.get(at).listing().place() == place) {
      orders.set(at, order);
    } else {
      orders.add(at, order);
    }
  }

  /** All orders, a copy. */
  List<Order> all() {
    return List.copyOf(orders);
  }

  /** Replaces all orders by those that still wait. */
  void keep(List<Order> waiting) {
    ordered = null;
    orders.clear();
    orders.addAll(waiting);
  }

  /** Drops what waits for an instrument; whether there was any. */
  boolean drop(String instrument) {
    ordered = null;
    return orders.removeIf(order -> order.listing().instrument().equals(instrument));
  }

  /** Whether a listing has an order. */
  boolean has(int sleeve, Object instrument) {
    if (orders.size() > FEW) {
      BitSet sleeves = ordered().get(instrument);
      return sleeves != null && sleeves.get(sleeve);
    }
    for (int i = 0; i < orders.size(); i++) {
      Listing listing = orders.get(i).listing();
      if (listing.sleeve() == sleeve
          && (listing.security() == instrument || listing.product() == instrument)) {
        return true;
      }
    }
    return false;
  }

  private IdentityHashMap<Object, BitSet> ordered() {
    if (ordered == null) {
      ordered = new IdentityHashMap<>();
      for (Order order : orders) {
        Listing listing = order.listing();
        Object instrument = listing.security() != null ? listing.security() : listing.product();
        ordered.computeIfAbsent(instrument, i -> new BitSet()).set(listing.sleeve());
      }
    }
    return ordered;
  }
}
