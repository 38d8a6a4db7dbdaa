package io.notional.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What is to become cash, or to cost cash, by the valuation day on which it is due. */
final class DueEntries {
  /** An amount that comes in when positive and goes out when negative, and where it waits. */
  record Due(Account account, int sleeve, String instrument, double amount, double quantity) {
    /** A distribution. */
    Due(Account account, int sleeve, String instrument, double amount) {
      this(account, sleeve, instrument, amount, 0);
    }

    boolean isTradeOf(int ofSleeve) {
      return sleeve == ofSleeve && Math.abs(quantity) > 0;
    }

    Due plus(double more) {
      return new Due(account, sleeve, instrument, amount + more, quantity);
    }
  }

  private final TreeMap<Integer, List<Due>> byDay = new TreeMap<>();

  void add(int day, Due due) {
    byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(due);
  }

  /** The sum of what is due on a day. */
  double net(int day) {
    return byDay.getOrDefault(day, List.of()).stream().mapToDouble(Due::amount).sum();
  }

  /** The sum of what trades of a sleeve bring or cost on a day. */
  double trades(int day, int sleeve) {
    return byDay.getOrDefault(day, List.of()).stream()
        .filter(due -> due.isTradeOf(sleeve))
        .mapToDouble(Due::amount)
        .sum();
  }

  /** The sum of what sales of a sleeve bring after a day. */
  double salesAfter(int day, int sleeve) {
    return byDay.tailMap(day, false).values().stream()
        .flatMap(List::stream)
        .filter(due -> due.isTradeOf(sleeve) && due.quantity() < 0)
        .mapToDouble(Due::amount)
        .sum();
  }

  /** The last day on which something is due; -1 if nothing is. */
  int lastDay() {
    return byDay.isEmpty() ? -1 : byDay.lastKey();
  }

  /** Changes what is due, on whatever day. */
  void replaceAll(UnaryOperator<Due> change) {
    byDay.values().forEach(due -> due.replaceAll(change));
  }

  /** Takes out what is due on a day. */
  List<Due> take(int day) {
    List<Due> due = byDay.remove(day);
    return due == null ? List.of() : due;
  }
}
