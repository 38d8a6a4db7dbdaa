package io.notional.core.theoretical;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The two contracts that are quoted on a day, told day after day in order of time. Used by one
 * thread.
 *
 * @param <C> what is kept of a contract
 */
final class ContractPair<C> {
  private final Cycle cycle;
  private final Function<LocalDate, C> make;
  private LocalDate nextDelivery = LocalDate.MIN;
  private C inUse;
  private C next;
  private int rollDay = Integer.MIN_VALUE;

  /**
   * No contracts yet.
   *
   * @param make makes a contract from the first day of its delivery month
   */
  ContractPair(Cycle cycle, Function<LocalDate, C> make) {
    this.cycle = cycle;
    this.make = make;
  }

  /** Goes on to a day. */
  void advance(int epochDay) {
    if (epochDay >= rollDay) {
      roll(cycle.inUse(epochDay));
    }
  }

  C inUse() {
    return inUse;
  }

  C next() {
    return next;
  }

  private void roll(LocalDate to) {
    inUse = nextDelivery.equals(to) ? next : make.apply(to);
    nextDelivery = cycle.next(to);
    next = make.apply(nextDelivery);
    rollDay = cycle.rollDay(to);
  }
}
