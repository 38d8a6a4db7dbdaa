package io.notional.api.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with several inputs, so that it is reported together and in the order in
 * which it was found. Not safe for use by several threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private @Nullable NotionalException cause;

  /** A collector that has found nothing yet. */
  public Problems() {}

  /** Adds a problem that has no place in a file. */
  public void add(ErrorCode code, String message) {
    found.add(Problem.of(code, message));
  }

  /** Adds a problem with its place. */
  public void add(ErrorCode code, String message, String where) {
    found.add(new Problem(code, message, where));
  }

  /** Adds {@code OUT_OF_RANGE} unless the value lies in [low, high]; NaN does not. */
  public void requireIn(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      add(
          ErrorCode.OUT_OF_RANGE,
          name + " must be in [" + low + ", " + high + "] but was " + value);
    }
  }

  /** Adds what another collector found. */
  public void addAll(Problems others) {
    found.addAll(others.found);
    cause = cause == null ? others.cause : cause;
  }

  /** What was found so far, in that order; a view that cannot be changed. */
  public List<Problem> list() {
    return Collections.unmodifiableList(found);
  }

  /** What a call answers; empty if it was refused, and then the reasons are among the problems. */
  public <T> Optional<T> attempt(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (NotionalException e) {
      found.addAll(e.problems());
      cause = cause == null ? e : cause;
      return Optional.empty();
    }
  }

  /**
   * An answer that is there if there are no problems.
   *
   * @throws NotionalException with all problems, if there are any
   */
  public <T> T require(Optional<T> answer) {
    throwIfAny();
    return answer.orElseThrow();
  }

  /**
   * Does nothing as long as nothing was found.
   *
   * @throws NotionalException with all problems, if there are any, and the first refusal as cause
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new NotionalException(found, cause);
    }
  }
}
