package io.notional.core.result;

/** A column of a result with one value for each row, in the base currency. */
public enum ResultColumn {
  /** Net asset value at the close. */
  NAV,
  /** Settled cash. */
  CASH,
  /** Settled cash in foreign currencies, valued in the base currency. */
  FOREIGN_CASH,
  /** Unsettled sales and distributions. */
  RECEIVABLE,
  /** Unsettled purchases and the accrued fee; zero or negative. */
  PAYABLE,
  /** Initial margin. */
  INITIAL,
  /** Maintenance margin. */
  MAINTENANCE,
  /** All eligible collateral, after haircuts and limits of concentration. */
  ELIGIBLE,
  /** The call that was issued on the day; 0 for none. */
  CALLED,
  /** What is drawn on the liquidity line. */
  LINE_DRAWN
}
