package io.notional.core.settings;

/** What a simulation keeps for each day. */
public enum Recording {
  /** Everything that the result files need. */
  ALL,
  /** Nav alone, for many runs of which only the return counts. */
  NAV
}
