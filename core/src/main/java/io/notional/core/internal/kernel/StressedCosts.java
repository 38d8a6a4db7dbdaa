package io.notional.core.internal.kernel;

import io.notional.core.settings.CostStress;
import java.util.List;

/** What costs are multiplied by on a date, and how many fills were. */
final class StressedCosts {
  private final CostStress[] stresses;
  private final int[] from;
  private final int[] to;

  StressedCosts(List<CostStress> stresses) {
    this.stresses = stresses.toArray(new CostStress[0]);
    this.from = stresses.stream().mapToInt(s -> Math.toIntExact(s.from().toEpochDay())).toArray();
    this.to = stresses.stream().mapToInt(s -> Math.toIntExact(s.to().toEpochDay())).toArray();
  }

  /** The multiplier of an execution date; 1 outside of every range. */
  double multiplier(int epochDay) {
    int range = range(epochDay);
    return range < 0 ? 1 : stresses[range].multiplier();
  }

  /** Counts a fill on an execution date if its cost was multiplied. */
  void count(int epochDay, PolicyTally policies) {
    int range = range(epochDay);
    if (range >= 0) {
      policies.count(stresses[range].policy());
    }
  }

  private int range(int epochDay) {
    for (int i = 0; i < from.length; i++) {
      if (epochDay >= from[i] && epochDay <= to[i]) {
        return i;
      }
    }
    return -1;
  }
}
