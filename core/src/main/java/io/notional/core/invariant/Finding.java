package io.notional.core.invariant;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One place at which an invariant does not hold. Immutable.
 *
 * @param invariant its number, 1 to 11
 * @param date the valuation date
 * @param what what was compared
 * @param expected the value it should have, or the bound it should keep; NaN where it is no number
 * @param actual the value it has
 * @param tolerance how far they may lie apart
 */
public record Finding(
    int invariant, LocalDate date, String what, double expected, double actual, double tolerance) {
  public Finding {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(what, "what");
  }

  @Override
  public String toString() {
    String text = "invariant " + invariant + " on " + date + ": " + what;
    return Double.isNaN(expected) && Double.isNaN(actual)
        ? text
        : text + ", expected " + expected + " but was " + actual + ", tolerance " + tolerance;
  }
}
