package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Objects;

/**
 * How days are drawn. All days of a block follow each other in the source, of which the last day is
 * followed by the first, so that each day is drawn as often as any other.
 *
 * @param method how long blocks are
 * @param blockDays the length of a block, or its mean, in valuation days, in [1, {@value
 *     #LONGEST_BLOCK}]
 * @param seed what all randomness comes from
 * @see <a href="https://doi.org/10.1080/01621459.1994.10476870">Politis and Romano, The stationary
 *     bootstrap (1994)</a>
 */
public record Resampling(Method method, int blockDays, long seed) {
  /** The longest block, in valuation days. */
  public static final int LONGEST_BLOCK = 100_000;

  /** How long blocks are. */
  public enum Method {
    /** All of one length. */
    BLOCK,
    /** Of geometric length, so that what is drawn is stationary. */
    STATIONARY
  }

  /**
   * Checks the length.
   *
   * @throws NotionalException {@code OUT_OF_RANGE}
   */
  public Resampling {
    Objects.requireNonNull(method, "method");
    if (blockDays < 1 || blockDays > LONGEST_BLOCK) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a block must be of 1 to " + LONGEST_BLOCK + " days but was of " + blockDays);
    }
  }
}
