package io.notional.core.catalog;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

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
   * What a component says of itself, of which all further depends.
   *
   * @param kind the word for what it is
   * @param method what it is asked, such as {@code sleeves()}
   * @throws NotionalException {@code STRATEGY_FAILED} if it throws or answers null
   */
  public static <T> T ask(String kind, Object component, String method, Supplier<T> call) {
    try {
      T answer = Callee.ofThread().during(new Asked(kind, component, method), call);
      return Objects.requireNonNull(answer, "it answered null");
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      String who = Origin.of(kind, component);
      String message = who + " failed in " + method + ": " + words(e);
      throw new NotionalException(List.of(Problem.of(ErrorCode.STRATEGY_FAILED, message)), e);
    }
  }

  /** Put into words only when somebody wants to know. */
  private record Asked(String kind, Object component, String method) {
    @Override
    public String toString() {
      return Origin.of(kind, component) + " in " + method;
    }
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

  /** A component that asks for a defect of the host, or for the end of the run, has failed. */
  private static Problem placed(Problem problem, String where) {
    ErrorCode code = own(problem.code()) ? ErrorCode.STRATEGY_FAILED : problem.code();
    String place = problem.where().isEmpty() ? where : problem.where();
    return new Problem(code, problem.message(), place);
  }

  /** Whether only the host itself may say so. */
  static boolean own(ErrorCode code) {
    return code == ErrorCode.CANCELLED || code.category() == ErrorCategory.INTERNAL;
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
