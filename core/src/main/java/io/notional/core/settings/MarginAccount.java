package io.notional.core.settings;

/** Who holds the futures account. */
public enum MarginAccount {
  /** Posts initial margin to open. */
  SPECULATOR,
  /** Hedgers and members: post maintenance margin to open. */
  HEDGER
}
