package io.notional.core.result;

/** How a day ended, best first. */
public enum DayState {
  /** Collateral covers maintenance margin and all payments were made. */
  MET,
  /** The liquidity line is drawn. */
  BRIDGED,
  /** A call was issued, whether the line is drawn or not; its dated cure is booked. */
  CALLED,
  /** A payment that was due could not be made although nav is positive; the run stopped. */
  ILLIQUID,
  /** Nav is zero or less; the run stopped. */
  INSOLVENT;

  /** Whether a run stops in this state. */
  public boolean stops() {
    return this == ILLIQUID || this == INSOLVENT;
  }
}
