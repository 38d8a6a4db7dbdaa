package io.notional.core.comparison;

import java.util.OptionalDouble;

/**
 * One number of a comparison.
 *
 * @param blend the column
 * @param measure the row: {@code 3y}, or {@code allocation:IVV}
 * @param kind what the number is
 * @param value empty where it is not known
 */
public record Figure(String blend, String measure, Kind kind, OptionalDouble value) {
  /** How a number is to be read. */
  public enum Kind {
    /** A decimal fraction: 0.01 is 1%. */
    FRACTION,
    /** A decimal fraction a year that is small, and mostly read in basis points. */
    FEE,
    /** A ratio of two like numbers. */
    RATIO,
    /** Years. */
    YEARS
  }
}
