package io.notional.core.replicate;

import java.util.Locale;

/**
 * What may set a simulation apart from a fund, in the order in which it is switched on the way from
 * the one to the other.
 */
public enum Part {
  /** The expense ratio. */
  FEE,
  /** What futures are financed at. */
  FINANCING,
  /** What trades and rolls cost. */
  ROLLS_AND_COSTS,
  /** What stands for the fund's stocks. */
  EQUITY_INSTRUMENT,
  /** Which futures are held, and how much of each. */
  DURATION_AND_RUNGS,
  /** When the fund returns to its targets, and at which prices. */
  REBALANCE_TIMING,
  /** What nothing of it explains. */
  RESIDUAL;

  /** The name in files, such as {@code rolls-and-costs}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in sentences, such as {@code rolls and costs}. */
  public String words() {
    return id().replace('-', ' ');
  }
}
