package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * Errors that say which component is wrong, of which plugin, on which date, and why. A problem that
 * already has a place keeps it.
 */
public final class Fault {
  private Fault() {}

  /**
   * A component threw.
   *
   * @param kind the word for what it is
   */
  public static NotionalException thrown(
      String kind, Object component, LocalDate date, Throwable cause) {
    String who = Origin.of(kind, component);
    if (cause instanceof NotionalException known) {
      String where = who + ", " + date;
      return new NotionalException(
          known.problems().stream().map(problem -> placed(problem, where)).toList(), known);
    }
    return new NotionalException(
        List.of(
            Problem.of(
                ErrorCode.STRATEGY_FAILED, who + " failed on " + date + ": " + words(cause))),
        cause);
  }

  /**
   * A component answered what no component of its kind may.
   *
   * @param kind the word for what it is
   */
  public static NotionalException answered(
      ErrorCode code, String kind, Object component, LocalDate date, String message) {
    return NotionalException.of(code, message, Origin.of(kind, component) + ", " + date);
  }

  private static Problem placed(Problem problem, String where) {
    return problem.where().isEmpty()
        ? new Problem(problem.code(), problem.message(), where)
        : problem;
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
