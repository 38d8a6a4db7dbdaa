package io.notional.core.internal.kernel;

import io.notional.core.market.SettlementDays;

/** Amounts that become cash, or cost cash, on later valuation days. Allocates nothing. */
final class SettlementQueue {
  /** Longest lag in valuation days, a power of two less one: days are told apart by its bits. */
  static final int LONGEST = SettlementDays.LONGEST;

  private final SettlementDays settlements;
  private final double[] incoming = new double[LONGEST + 1];
  private final double[] outgoing = new double[LONGEST + 1];
  private int lastSale = -1;
  private int lastDue = -1;

  SettlementQueue(SettlementDays settlements) {
    this.settlements = settlements;
  }

  void receive(int dueDay, double amount) {
    incoming[dueDay & LONGEST] += amount;
    lastDue = Math.max(lastDue, dueDay);
  }

  void pay(int dueDay, double amount) {
    outgoing[dueDay & LONGEST] += amount;
    lastDue = Math.max(lastDue, dueDay);
  }

  /** Notes when a sale settles, so that no later purchase settles before it. */
  void noteSale(int dueDay) {
    lastSale = Math.max(lastSale, dueDay);
  }

  /** The day by which the latest sale has settled. */
  int lastSale() {
    return lastSale;
  }

  /** The last day on which something is due; -1 if nothing ever was. */
  int lastDue() {
    return lastDue;
  }

  /** What comes in on a day to come. */
  double incoming(int dueDay) {
    return incoming[dueDay & LONGEST];
  }

  /** What goes out on a day to come, zero or more. */
  double outgoing(int dueDay) {
    return outgoing[dueDay & LONGEST];
  }

  /**
   * Writes what is due from a day on, or reads it.
   *
   * @param from the next day
   */
  void pass(Archive archive, int from) {
    int first = Math.min(from, lastDue + 1);
    int count = archive.count(archive.reads() ? 0 : lastDue + 1 - first);
    for (int i = 0; i < count; i++) {
      int due = archive.day(first + i);
      double comesIn = archive.number(archive.reads() ? 0 : incoming(first + i));
      double goesOut = archive.number(archive.reads() ? 0 : outgoing(first + i));
      if (archive.reads()) {
        receive(due, comesIn);
        pay(due, goesOut);
      }
    }
    lastSale = archive.day(lastSale);
    lastDue = archive.day(lastDue);
  }

  /** Turns what is due into cash. */
  void settle(int day, Balances balances) {
    if (day <= lastDue) {
      int at = day & LONGEST;
      balances.settle(incoming[at], outgoing[at]);
      incoming[at] = 0;
      outgoing[at] = 0;
    }
  }

  /** Cash that the days after one up to another bring, or cost when negative. */
  double net(int after, int upTo) {
    double sum = 0;
    for (int day = after + 1; day <= upTo; day++) {
      int at = day & LONGEST;
      sum += incoming[at] - outgoing[at];
    }
    return sum;
  }

  /** Whether nothing is due after a day. */
  boolean isEmptyAfter(int day) {
    return day >= lastDue;
  }

  /** The least cash that today and the next three business days will see. */
  double leastCash(int day, double cash) {
    return leastCash(day, cash, 0);
  }

  /**
   * The least cash from a number of valuation days ahead to that by which three business days have
   * passed, all settlements up to it counted.
   */
  double leastCash(int day, double cash, int fromAhead) {
    if (day >= lastDue) {
      return cash;
    }
    double projected = cash;
    double least = fromAhead == 0 ? cash : Double.POSITIVE_INFINITY;
    int horizon = settlements.horizon(day) - day;
    for (int ahead = 1; ahead <= horizon; ahead++) {
      int at = (day + ahead) & LONGEST;
      projected += incoming[at] - outgoing[at];
      if (ahead >= fromAhead) {
        least = projected < least ? projected : least; // Math.min is slow on doubles
      }
    }
    return least;
  }
}
