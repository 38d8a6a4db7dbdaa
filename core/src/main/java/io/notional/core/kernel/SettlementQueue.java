package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;

/** Amounts that become cash, or cost cash, on later valuation days. Allocates nothing. */
final class SettlementQueue {
  /** Longest lag in valuation days. */
  static final int LONGEST = 127;

  /** Days ahead for which cash is projected. */
  static final int HORIZON = 3;

  private final double[] incoming = new double[LONGEST + 1];
  private final double[] outgoing = new double[LONGEST + 1];
  private int lastSale = -1;
  private int lastDue = -1;

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

  /** Turns what is due into cash. */
  void settle(int day, Ledger ledger) {
    if (day > lastDue) {
      return;
    }
    int at = day & LONGEST;
    if (incoming[at] != 0) {
      ledger.post(Ledger.CASH, Ledger.RECEIVABLE, incoming[at]);
      incoming[at] = 0;
    }
    if (outgoing[at] != 0) {
      ledger.post(Ledger.PAYABLE, Ledger.CASH, outgoing[at]);
      outgoing[at] = 0;
    }
  }

  /** Cash that a later day brings, or costs when negative. */
  double net(int dueDay) {
    int at = dueDay & LONGEST;
    return incoming[at] - outgoing[at];
  }

  /** Whether nothing is due after a day. */
  boolean isEmptyAfter(int day) {
    return day >= lastDue;
  }

  /** The least cash that today and the next three settlement days will see. */
  double leastCash(int day, double cash) {
    return leastCash(day, cash, 0);
  }

  /** The least cash from a number of days ahead to the third, all settlements up to it counted. */
  double leastCash(int day, double cash, int fromAhead) {
    if (day >= lastDue) {
      return cash;
    }
    double projected = cash;
    double least = fromAhead == 0 ? cash : Double.POSITIVE_INFINITY;
    for (int ahead = 1; ahead <= HORIZON; ahead++) {
      int at = (day + ahead) & LONGEST;
      projected += incoming[at] - outgoing[at];
      if (ahead >= fromAhead) {
        least = projected < least ? projected : least; // Math.min is slow on doubles
      }
    }
    return least;
  }
}
