package io.notional.strategies.managedfutures.universe;

import io.notional.api.strategy.DecisionPoint;

/** How many markets a decision leaves out, and why. Mutable, for one decision. */
public final class Tally {
  private static final Exclusion[] REASONS = Exclusion.values();

  private final int[] counts = new int[REASONS.length];

  /** Counts some more markets that take no part. */
  public void count(Exclusion reason, int markets) {
    counts[reason.ordinal()] += markets;
  }

  /** How many take no part for a reason. */
  public int of(Exclusion reason) {
    return counts[reason.ordinal()];
  }

  /** Puts every count that is not zero into the diagnostics. */
  public void diagnose(DecisionPoint point) {
    for (Exclusion reason : REASONS) {
      if (of(reason) > 0) {
        point.diagnose(reason.label(), "", of(reason));
      }
    }
  }
}
