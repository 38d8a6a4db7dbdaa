package io.notional.api.error;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One thing that is wrong: what, which value, the allowed range, and where.
 *
 * @param code the stable name of the problem
 * @param message a full sentence without the place, for example {@code equity.weight must be in [0,
 *     1] but was 1.2}
 * @param where the place, for example {@code ntsx.yaml, line 4}; empty when there is none
 */
@API(status = Status.STABLE, since = "0.1")
public record Problem(ErrorCode code, String message, String where) {
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(where, "where");
  }

  /** A problem that has no place in a file. */
  public static Problem of(ErrorCode code, String message) {
    return new Problem(code, message, "");
  }

  /** The message followed by the place in parentheses. */
  @Override
  public String toString() {
    return where.isEmpty() ? message : message + " (" + where + ")";
  }
}
