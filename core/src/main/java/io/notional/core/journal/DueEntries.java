package io.notional.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to become cash, or to cost cash, by the valuation day on which it is due. */
final class DueEntries {
  /** An amount that comes in when positive and goes out when negative, and where it waits. */
  record Due(Account account, int sleeve, String instrument, double amount) {}

  private final TreeMap<Integer, List<Due>> byDay = new TreeMap<>();

  void add(int day, Due due) {
    byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(due);
  }

  /** The sum of what is due on a day. */
  double net(int day) {
    return byDay.getOrDefault(day, List.of()).stream().mapToDouble(Due::amount).sum();
  }

  /** Takes out what is due on a day. */
  List<Due> take(int day) {
    List<Due> due = byDay.remove(day);
    return due == null ? List.of() : due;
  }
}
