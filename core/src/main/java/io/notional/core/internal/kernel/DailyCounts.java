package io.notional.core.internal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Counts closes by policy, each close once. A policy that was counted before allocates nothing. */
final class DailyCounts {
  private static final class Count {
    private int lastDay = -1;
    private long closes;
  }

  private final Map<String, Count> counts = new HashMap<>();

  void count(String policy, int day) {
    Count count = counts.get(policy);
    if (count == null) {
      count = new Count();
      counts.put(policy, count);
    }
    if (count.lastDay != day) {
      count.lastDay = day;
      count.closes++;
    }
  }

  /** Writes all counts, or reads them. */
  void pass(Archive archive) {
    List<String> names = counts.keySet().stream().sorted().toList();
    int size = archive.count(names.size());
    for (int i = 0; i < size; i++) {
      String name = archive.text(archive.reads() ? null : names.get(i));
      Count count = counts.computeIfAbsent(name, policy -> new Count());
      count.lastDay = archive.day(count.lastDay);
      count.closes = archive.integer(count.closes);
    }
  }

  void addTo(SortedMap<String, Long> policies) {
    counts.forEach((policy, count) -> policies.merge(policy, count.closes, Long::sum));
  }
}
