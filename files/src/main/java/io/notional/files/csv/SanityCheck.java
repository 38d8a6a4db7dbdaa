package io.notional.files.csv;

import java.util.Locale;

/** What is looked at in a series of data, and by which name a market file lets it through. */
public enum SanityCheck {
  /** A value that moves far and back within a few rows. */
  JUMP,
  /** A value that moves further than any market does from one row to the next. */
  MOVE,
  /** A value outside of what its kind can be. */
  RANGE,
  /** A distribution that is, to the digits as written, what a common split would make. */
  SPLIT,
  /** Percent where decimal values are declared, or the other way round, by the whole file. */
  UNIT,
  /** A row that comes years after the one before, as one of a mistyped year does. */
  GAP,
  /** A curve whose tenors are all zero. */
  ZERO_CURVE,
  /** A quote after the last trade date of its contract. */
  LAST_TRADE,
  /** A tick that is not that of the prices. */
  TICK,
  /** A cost that is large against the price. */
  SPREAD,
  /** A multiplier that makes a contract of no size that is traded, or is another product's. */
  MULTIPLIER;

  /** The name in market files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
