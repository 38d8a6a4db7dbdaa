package io.notional.core.settings;

/** When the orders of a decision fill. */
public enum FillTiming {
  /** At the close of the next valuation day. */
  NEXT_CLOSE,
  /** At the very close that the decision saw. */
  SAME_CLOSE
}
