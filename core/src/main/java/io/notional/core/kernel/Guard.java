package io.notional.core.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Origin;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.List;

/**
 * What the host says when the code or the answer of a component is wrong: which component, of which
 * plugin, on which date, and why. A problem that already has a place keeps it.
 */
final class Guard {
  private final TradingDays days;

  Guard(TradingDays days) {
    this.days = days;
  }

  /** A component threw. */
  NotionalException failed(String kind, Object component, int day, Throwable cause) {
    String who = Origin.of(kind, component);
    LocalDate date = days.date(day);
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

  /** A component answered what no component of its kind may. */
  NotionalException refused(
      ErrorCode code, String kind, Object component, int day, String message) {
    return NotionalException.of(code, message, Origin.of(kind, component) + ", " + days.date(day));
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
