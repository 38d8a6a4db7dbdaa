package io.notional.api.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The names of a universe of securities as they were known at one close: whatever is dated later,
 * names that join later among it, is not here. Names are numbered from zero in the order of their
 * ids; a number holds for this close alone. Valid only during the call that handed it out.
 */
@API(status = Status.EXPERIMENTAL, since = "0.2")
public interface Constituents {
  /** How many names were known by this close, those that have ended included. */
  int size();

  /**
   * The id of a name's instrument.
   *
   * @param i a number in [0, size)
   * @throws IndexOutOfBoundsException if it is outside that range
   */
  String instrument(int i);

  /**
   * Whether the latest date of the universe at or before this close has a row of the name; what
   * follows is that of its last row.
   */
  boolean isCurrent(int i);

  /** Market capitalisation, last known; in the unit of the data, zero or more. */
  double capitalisation(int i);

  /** The sector, last known. */
  String sector(int i);

  /**
   * Copies the latest total returns of a name from close to close, dividends included, oldest
   * first, so that the last element is the return to this close.
   *
   * @param target filled from its end; the elements before the first known return become NaN
   * @return how many returns were copied: the lesser of those that are known and the target's
   *     length
   */
  int copyReturns(int i, double[] target);
}
