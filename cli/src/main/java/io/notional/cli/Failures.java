package io.notional.cli;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.List;

/** Says what went wrong, one line a problem, and which exit code that is. */
final class Failures {
  /** The system property that asks for stack traces. */
  static final String DEBUG_PROPERTY = "notional.debug";

  private static final int MOST_LINES = 40;

  private final Terminal terminal;
  private final boolean debug;

  Failures(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug || Boolean.getBoolean(DEBUG_PROPERTY);
  }

  /** Reports whatever was thrown. */
  int report(Throwable failure) {
    int code = failure instanceof NotionalException known ? known(known) : unknown(failure);
    if (debug) {
      failure.printStackTrace(terminal.err());
    } else if (code == ExitCode.DEFECT) {
      line("run the same command with --debug for the details");
    }
    return code;
  }

  /** Prints one line a problem, and of very many the first. */
  void lines(List<String> problems) {
    problems.stream().limit(MOST_LINES).forEach(this::line);
    int more = problems.size() - MOST_LINES;
    if (more > 0) {
      line("and " + Words.count(more, "problem") + " more");
    }
  }

  private int known(NotionalException failure) {
    lines(failure.problems().stream().map(OptionNames::text).distinct().toList());
    return code(failure);
  }

  private int unknown(Throwable failure) {
    if (isShortOfMemory(failure)) {
      line("Java's memory is too small for this: NOTIONAL_JAVA_OPTS=-Xmx2g gives it 2 GB");
      return ExitCode.WRONG_INPUT;
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    line("a defect of notional: " + failure.getClass().getSimpleName() + message);
    return ExitCode.DEFECT;
  }

  /** Some of the work is done by other threads, which wrap what they throw. */
  private static boolean isShortOfMemory(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || (failure.getCause() != null && isShortOfMemory(failure.getCause()));
  }

  private void line(String text) {
    String oneLine = text.strip().replaceAll("\\s*\\R\\s*", "; ");
    terminal.err().println("notional: " + oneLine.replaceAll("\\p{Cc}", "?"));
  }

  private static int code(NotionalException failure) {
    List<ErrorCode> codes = failure.problems().stream().map(Problem::code).toList();
    if (codes.contains(ErrorCode.CANCELLED)) {
      return ExitCode.CANCELLED;
    }
    boolean defect = codes.stream().anyMatch(code -> code.category() == ErrorCategory.INTERNAL);
    return defect ? ExitCode.DEFECT : ExitCode.WRONG_INPUT;
  }
}
