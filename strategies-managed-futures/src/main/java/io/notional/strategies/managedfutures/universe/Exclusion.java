package io.notional.strategies.managedfutures.universe;

/** Why a market takes no part in a decision; counted under its name in the diagnostics. */
public enum Exclusion {
  /** The rule names more markets than the universe has. */
  MISSING("markets-missing"),
  /** It has not come yet, or has left. */
  NOT_QUOTED("markets-not-quoted"),
  /** Its price is zero or less, at which no contracts make a notional. */
  WITHOUT_NOTIONAL("markets-without-notional"),
  /** Its history is shorter than the universe or its signals ask for. */
  SHORT_HISTORY("markets-short-history"),
  /** Its price was last seen too long ago. */
  STALE("markets-stale"),
  /** Too few of its closes of the last year moved. */
  STILL("markets-still"),
  /** Its tick, than which no spread is smaller, is too much of what it moves in a day. */
  ILLIQUID("markets-illiquid"),
  /** It is one of the most volatile, which the rule leaves out. */
  MOST_VOLATILE("markets-most-volatile");

  private final String label;

  Exclusion(String label) {
    this.label = label;
  }

  /** The name in diagnostics. */
  public String label() {
    return label;
  }
}
