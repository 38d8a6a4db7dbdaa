package io.notional.studies.montecarlo;

import io.notional.core.result.DayState;

/** What may happen to a fund on a path. */
public enum Trouble {
  /** Collateral fell below maintenance: a margin call. */
  CALL("call"),
  /** The liquidity line was drawn. */
  LINE("line"),
  /** A payment or a withdrawal could not be made although something was left. */
  ILLIQUID("illiquid"),
  /** Nothing was left. */
  INSOLVENT("insolvent");

  private final String id;

  Trouble(String id) {
    this.id = id;
  }

  /** The name in files. */
  public String id() {
    return id;
  }

  /** The row on which it first happened on a path; -1 if it did not. */
  int row(PathRow path) {
    return switch (this) {
      case CALL -> path.firstCall();
      case LINE -> path.firstLine();
      case ILLIQUID -> path.worstState() == DayState.ILLIQUID ? path.stopped() : -1;
      case INSOLVENT -> path.worstState() == DayState.INSOLVENT ? path.stopped() : -1;
    };
  }
}
