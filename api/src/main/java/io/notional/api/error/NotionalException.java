package io.notional.api.error;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that Notional throws on purpose. It carries every problem that was found
 * together, in the order in which they were found; its message is one line a problem.
 */
@API(status = Status.STABLE, since = "0.1")
public final class NotionalException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Problem> problems;
  private final ErrorCode code;

  /**
   * @param problems at least one
   * @throws IllegalArgumentException if there is no problem
   */
  public NotionalException(List<Problem> problems) {
    this(problems, null);
  }

  /**
   * @param problems at least one
   * @param cause what was caught, or null
   * @throws IllegalArgumentException if there is no problem
   */
  public NotionalException(List<Problem> problems, @Nullable Throwable cause) {
    super(text(problems), cause);
    this.problems = List.copyOf(problems);
    this.code = problems.get(0).code();
  }

  /** A single problem that has no place in a file. */
  public static NotionalException of(ErrorCode code, String message) {
    return new NotionalException(List.of(Problem.of(code, message)));
  }

  /** A single problem with its place. */
  public static NotionalException of(ErrorCode code, String message, String where) {
    return new NotionalException(List.of(new Problem(code, message, where)));
  }

  /** The code of the first problem. */
  public ErrorCode code() {
    return code;
  }

  /** All problems; never empty. */
  public List<Problem> problems() {
    return problems == null ? List.of(Problem.of(code, getMessage())) : problems;
  }

  private static String text(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an exception needs at least one problem");
    }
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
