package io.notional.core.internal.kernel;

import io.notional.core.market.RollStep;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each named policy was used in a run. Rolls are frequent and have counters. */
final class PolicyTally {
  private static final RollStep.Policy[] ROLL_POLICIES = RollStep.Policy.values();

  private final long[] rolls = new long[ROLL_POLICIES.length];
  private long pastFirstNotice;
  private final TreeMap<String, Long> others = new TreeMap<>();

  void count(String policy) {
    others.merge(policy, 1L, Long::sum);
  }

  void rolled(RollStep.Policy policy) {
    rolls[policy.ordinal()]++;
  }

  void rolledPastFirstNotice() {
    pastFirstNotice++;
  }

  /** Writes all counts, or reads them. */
  void pass(Archive archive) {
    for (int i = 0; i < rolls.length; i++) {
      rolls[i] = archive.integer(rolls[i]);
    }
    pastFirstNotice = archive.integer(pastFirstNotice);
    List<String> names = List.copyOf(others.keySet());
    int count = archive.count(names.size());
    for (int i = 0; i < count; i++) {
      String name = archive.text(archive.reads() ? null : names.get(i));
      others.put(name, archive.integer(archive.reads() ? 0 : others.get(name)));
    }
  }

  /**
   * The counts by name, of those that were used.
   *
   * @param foreignClosesHeld closes over which foreign cash was held, which earns nothing
   */
  SortedMap<String, Long> counts(long foreignClosesHeld) {
    SortedMap<String, Long> counts = new TreeMap<>(others);
    for (int i = 0; i < rolls.length; i++) {
      add(counts, "roll:" + ROLL_POLICIES[i].name(), rolls[i]);
    }
    add(counts, "foreign-cash:no-interest", foreignClosesHeld);
    add(counts, "roll:past-first-notice", pastFirstNotice);
    return counts;
  }

  private static void add(SortedMap<String, Long> counts, String name, long count) {
    if (count > 0) {
      counts.put(name, count);
    }
  }
}
