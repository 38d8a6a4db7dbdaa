package io.notional.core.internal.kernel;

/**
 * The close that views show. They are valid only while it is open, and what one call was handed is
 * not valid in a later one: each call has a number of its own.
 */
final class Moment {
  private int day;
  private int call;
  private boolean open;

  void open(int newDay) {
    day = newDay;
    call++;
    open = true;
  }

  void close() {
    open = false;
  }

  /**
   * The valuation day of the close.
   *
   * @throws IllegalStateException if the call that handed out the view is over
   */
  int day() {
    if (!open) {
      throw over();
    }
    return day;
  }

  /** The number of the call that is under way. */
  int call() {
    return call;
  }

  /**
   * Checks that the call that handed something out is still under way.
   *
   * @throws IllegalStateException if it is over
   */
  void require(int handedOutIn) {
    if (!open || call != handedOutIn) {
      throw over();
    }
  }

  private static IllegalStateException over() {
    return new IllegalStateException("a view is valid only during the call that handed it out");
  }
}
