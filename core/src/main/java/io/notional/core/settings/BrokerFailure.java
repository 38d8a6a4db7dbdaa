package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.time.LocalDate;

/**
 * A broker that fails before the close of a day: of what was posted at the close before a share is
 * lost, and the rest is returned after some days. Immutable.
 *
 * @param date of the first close after the failure
 * @param loss the share of what was posted that never comes back, in [0, 1]
 * @param frozenDays business days until the rest does, in [1, {@value #MOST_DAYS}]
 */
public record BrokerFailure(LocalDate date, double loss, int frozenDays) {
  /** The longest that anything is frozen: ten years. */
  public static final int MOST_DAYS = 2520;

  /**
   * @throws io.notional.api.error.NotionalException {@code OUT_OF_RANGE} for what is outside of its
   *     range
   */
  public BrokerFailure {
    Problems problems = new Problems();
    problems.requireIn("broker-failure.loss", loss, 0, 1);
    if (frozenDays < 1 || frozenDays > MOST_DAYS) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          "broker-failure.frozen-days must be in [1, " + MOST_DAYS + "] but was " + frozenDays);
    }
    problems.throwIfAny();
  }
}
