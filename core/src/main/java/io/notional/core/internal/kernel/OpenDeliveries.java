package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import java.util.Arrays;
import java.util.List;

/**
 * What is agreed and not settled: securities to be delivered against cash, and distributions to be
 * paid. A bill that accretes is agreed at the price of its delivery day: until then its accretion
 * belongs to whoever still has it, so the cash that is to be paid for it grows with it.
 */
final class OpenDeliveries {
  /** A trade that is not delivered. */
  static final class Delivery {
    final int sleeve;
    final Security security;
    final int due;
    final double quantity;
    final double price;

    /** Cash that comes in when positive and goes out when negative. */
    double amount;

    Delivery(int sleeve, Security security, int due, double quantity, double price) {
      this.sleeve = sleeve;
      this.security = security;
      this.due = due;
      this.quantity = quantity;
      this.price = price;
    }

    boolean sells() {
      return quantity < 0;
    }
  }

  /** Days are told apart by these of their bits. */
  private static final int BITS = SettlementQueue.LONGEST;

  private final Balances balances;
  private final SettlementQueue queue;
  private final int collateral;
  private Delivery[] open = new Delivery[8];
  private int size;

  /** Cash for anything but collateral, by the day on which it is due. */
  private final double[] others = new double[BITS + 1];

  private int lastOwed = -1;

  OpenDeliveries(Balances balances, SettlementQueue queue, int collateral) {
    this.balances = balances;
    this.queue = queue;
    this.collateral = collateral;
  }

  /** Takes a trade that settles later, with the cash it brings or, negative, costs. */
  void agree(int sleeve, Security security, int due, double quantity, double price, double amount) {
    if (sleeve == collateral || security.accretes()) {
      keep(new Delivery(sleeve, security, due, quantity, price), amount);
    }
    if (sleeve == collateral) {
      queue(due, amount);
    } else {
      expect(due, amount);
    }
  }

  /** What is to be delivered on a day. */
  List<Delivery> due(int day) {
    return Arrays.stream(open, 0, size).filter(delivery -> delivery.due == day).toList();
  }

  /**
   * Writes what is open, or reads it.
   *
   * @param from the next day
   */
  void pass(Archive archive, int from, BoundFund universe) {
    int count = archive.count(size);
    for (int i = 0; i < count; i++) {
      Delivery written = archive.reads() ? null : open[i];
      pass(archive, written, universe);
    }
    int last = Math.max(queue.lastDue(), from - 1);
    int days = archive.count(archive.reads() ? 0 : last + 1 - from);
    for (int i = 0; i < days; i++) {
      int due = archive.day(from + i);
      double amount = archive.number(archive.reads() ? 0 : others[(from + i) & BITS]);
      if (archive.reads()) {
        others[due & BITS] += amount;
      }
    }
    lastOwed = archive.day(lastOwed);
  }

  private void pass(Archive archive, Delivery written, BoundFund universe) {
    boolean none = written == null;
    int sleeve = archive.place(none ? 0 : written.sleeve);
    String id = archive.text(none ? null : written.security.id());
    int due = archive.day(none ? -1 : written.due);
    double quantity = archive.number(none ? 0 : written.quantity);
    double price = archive.number(none ? 0 : written.price);
    double amount = archive.number(none ? 0 : written.amount);
    if (none) {
      Security security = universe.securities().get(id);
      keep(new Delivery(sleeve, security, due, quantity, price), amount);
    }
  }

  private void keep(Delivery delivery, double amount) {
    delivery.amount = amount;
    if (size == open.length) {
      open = Arrays.copyOf(open, 2 * size);
    }
    open[size++] = delivery;
  }

  /** Takes cash that comes in, or goes out when negative, for anything but collateral. */
  void expect(int due, double amount) {
    queue(due, amount);
    others[due & BITS] += amount;
    lastOwed = amount < 0 ? Math.max(lastOwed, due) : lastOwed;
  }

  private void queue(int due, double amount) {
    if (amount < 0) {
      queue.pay(due, -amount);
    } else {
      queue.receive(due, amount);
    }
  }

  /** What accretes accretes to a day, and what is due on it is exchanged. */
  void settle(int day) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Delivery delivery = open[i];
      accrete(delivery, day);
      if (delivery.due > day) {
        open[kept++] = delivery;
      }
    }
    size = kept;
    queue.settle(day, balances);
    others[day & BITS] = 0;
  }

  /** What has left the market accretes no more. */
  private void accrete(Delivery delivery, int day) {
    double change = delivery.security.change(day);
    if (!delivery.security.accretes() || Double.isNaN(change)) {
      return;
    }
    double amount = -delivery.quantity * change;
    delivery.amount += amount;
    if (delivery.sells()) {
      balances.receivable += amount;
      queue.receive(delivery.due, amount);
    } else {
      balances.payable += amount;
      queue.pay(delivery.due, -amount);
    }
    if (delivery.sleeve != collateral) {
      others[delivery.due & BITS] += amount;
    }
  }

  /** Whether after a day neither a security is to be delivered nor cash is to be paid. */
  boolean isNothingOwedAfter(int day) {
    return size == 0 && day >= lastOwed;
  }

  /** The least that cash of a day comes to when all is settled but trades of collateral. */
  double leastBesidesCollateral(int day, double cash) {
    double projected = cash;
    double least = cash;
    for (int later = day + 1; later <= lastOwed; later++) {
      projected += others[later & BITS];
      least = projected < least ? projected : least;
    }
    return least;
  }

  /** Cash that sales of collateral bring after a day. */
  double proceedsAfter(int day) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      Delivery delivery = open[i];
      boolean counts = delivery.sleeve == collateral && delivery.sells() && delivery.due > day;
      sum += counts ? delivery.amount : 0;
    }
    return sum;
  }

  /**
   * Market value at a close of a collateral security that is sold and to be delivered after a day.
   */
  double soldAfter(int day, Security security, double close) {
    return valueAfter(day, security, close, true);
  }

  /** The same of what is bought. */
  double boughtAfter(int day, Security security, double close) {
    return valueAfter(day, security, close, false);
  }

  /** What has left the market is worth what it was traded at. */
  private double valueAfter(int day, Security security, double close, boolean sold) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      Delivery delivery = open[i];
      if (delivery.security == security
          && delivery.sleeve == collateral
          && delivery.sells() == sold
          && delivery.due > day) {
        double price = Double.isNaN(close) ? delivery.price : close;
        sum += Math.abs(delivery.quantity) * price;
      }
    }
    return sum;
  }
}
