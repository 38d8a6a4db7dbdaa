package io.notional.core.settings;

/**
 * What a contribution buys at the close at which it arrives. Futures move with nav in all cases but
 * the last.
 */
public enum Invest {
  /** The same share of everything that is held. */
  PRO_RATA,
  /** What is below its last target, each by the same share of what it lacks. */
  UNDERWEIGHT_FIRST,
  /** Nothing: it stays cash until the rebalance rule asks. */
  CASH
}
