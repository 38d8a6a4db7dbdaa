package io.notional.testkit.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a rule does not hold. Immutable.
 *
 * @param date the close at which it shows; empty where no run is needed to see it
 * @param column what was compared or called, such as {@code nav} or {@code create()}
 * @param message what was wrong, with the values
 */
public record Evidence(Optional<LocalDate> date, String column, String message) {
  public Evidence {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(message, "message");
  }

  /** What shows without a run. */
  static Evidence of(String column, String message) {
    return new Evidence(Optional.empty(), column, message);
  }

  /** What shows at a close. */
  static Evidence on(LocalDate date, String column, String message) {
    return new Evidence(Optional.of(date), column, message);
  }

  /** Two values that should be the same. */
  static Evidence differs(LocalDate date, String column, Object expected, Object actual) {
    return on(date, column, "expected " + expected + " but was " + actual);
  }

  @Override
  public String toString() {
    return date.map(day -> "on " + day + ", ").orElse("") + column + ": " + message;
  }
}
