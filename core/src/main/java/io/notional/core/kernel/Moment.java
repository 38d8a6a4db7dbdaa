package io.notional.core.kernel;

/** The close that views show; they are valid only while it is open. */
final class Moment {
  private int day;
  private boolean open;

  void open(int newDay) {
    day = newDay;
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
      throw new IllegalStateException("a view is valid only during the call that handed it out");
    }
    return day;
  }
}
