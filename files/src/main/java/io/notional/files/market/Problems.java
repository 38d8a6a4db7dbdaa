package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects what is wrong with a market file and its data, so that all of it is reported together.
 */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  List<Problem> list() {
    return found;
  }

  void add(ErrorCode code, String message, String where) {
    found.add(new Problem(code, message, where));
  }

  /**
   * The result of a step, or nothing if it failed.
   *
   * @param where the place for problems that have none of their own
   */
  <T> Optional<T> attempt(String where, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (NotionalException e) {
      found.addAll(placed(e, where).problems());
      return Optional.empty();
    }
  }

  /** The same problems; those without a place get one. */
  static NotionalException placed(NotionalException e, String where) {
    List<Problem> placed = new ArrayList<>();
    for (Problem problem : e.problems()) {
      placed.add(
          problem.where().isEmpty()
              ? new Problem(problem.code(), problem.message(), where)
              : problem);
    }
    return new NotionalException(placed, e.getCause());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new NotionalException(found);
    }
  }
}
