package io.notional.core.settings;

/** What a withdrawal sells at the close at which it is paid out. Futures move with nav. */
public enum Withdraw {
  /** The same share of everything that is held. */
  PRO_RATA,
  /** What is above its last target, each by the same share of its excess. */
  OVERWEIGHT_FIRST
}
