package io.notional.testkit;

/** A call of a component: what it was handed is not valid in a later one. */
final class Call {
  private int number;
  private boolean open = true;

  void begin() {
    number++;
    open = true;
  }

  void end() {
    open = false;
  }

  int number() {
    require(number);
    return number;
  }

  /**
   * Checks that something that was handed out may still be used.
   *
   * @throws IllegalStateException if the call is over
   */
  void require(int handedOutIn) {
    if (!open || handedOutIn != number) {
      throw new IllegalStateException("a view is valid only during the call that handed it out");
    }
  }
}
