package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with all inputs, so that it is reported together. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private NotionalException cause;

  void add(ErrorCode code, String message) {
    found.add(Problem.of(code, message));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  /** What a call answers; empty if it was refused, and then the reasons are among the problems. */
  <T> Optional<T> attempt(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (NotionalException e) {
      found.addAll(e.problems());
      cause = cause == null ? e : cause;
      return Optional.empty();
    }
  }

  /** An answer that is there if there are no problems. */
  <T> T require(Optional<T> answer) {
    throwIfAny();
    return answer.orElseThrow();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new NotionalException(found, cause); // the first, for --debug
    }
  }
}
