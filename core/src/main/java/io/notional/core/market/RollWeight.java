package io.notional.core.market;

/** What a position keeps when it rolls from one contract to the next. */
public enum RollWeight {
  /** The number of contracts. */
  ONE_TO_ONE,
  /** Notional: the number of contracts changes by the ratio of the notionals of a contract. */
  NOTIONAL,
  /**
   * DV01: the number of contracts changes by the ratio of the DV01s of a contract. A roll of what
   * has no known duration stops the run.
   */
  DV01
}
