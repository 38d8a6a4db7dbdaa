package io.notional.studies.internal;

/** Checks of how many of something there are to be. */
public final class Counts {
  private Counts() {}

  /**
   * A count of at least 1.
   *
   * @param name for the message
   * @throws IllegalArgumentException if it is less
   */
  public static int positive(String name, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more but was " + count);
    }
    return count;
  }
}
