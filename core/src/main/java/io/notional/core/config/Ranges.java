package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import java.util.List;

/** One message for every number that is outside its range. Stateless, safe for many threads. */
public final class Ranges {
  private Ranges() {}

  /** Adds an {@code OUT_OF_RANGE} problem unless the value lies in [low, high]; NaN does not. */
  public static void require(
      List<Problem> problems, String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              name + " must be in [" + low + ", " + high + "] but was " + value));
    }
  }
}
