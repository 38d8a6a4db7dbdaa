package io.notional.core.market;

import java.time.LocalDate;

/**
 * A step of a roll: at the close of a day, a share of a position is to have left one contract for
 * the next.
 *
 * @param day the valuation day on which both legs fill
 * @param from the contract that is left
 * @param to the contract that is entered
 * @param share the share that has left when the step is done, in (0, 1]
 * @param fromDate the date of the price at which the old contract is left
 * @param toDate the date of the price at which the new contract is entered
 * @param policy how the prices were found
 */
public record RollStep(
    int day, int from, int to, double share, LocalDate fromDate, LocalDate toDate, Policy policy) {
  /** How a roll came by its two prices. */
  public enum Policy {
    /** Both contracts were quoted at the same close. */
    COMMON_QUOTE,
    /** The new contract's price follows from the gap that an adjusted series implies. */
    ADJUSTED_GAP,
    /** The old contract is left at its last close, the new one entered at its first. */
    GAP_ROLL
  }
}
