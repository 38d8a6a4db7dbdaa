package io.notional.core.settings;

/** At which prices and nav a target becomes a quantity. */
public enum Sizing {
  /** Those of the close at which it was decided. */
  DECISION,
  /** Those of the close at which it fills. */
  EXECUTION
}
