package io.notional.core.market;

import java.util.Objects;

/**
 * How a fund ended that had to stop.
 *
 * @param epochDay the day of its last close, in days since 1970-01-01
 * @param cause why, in words
 * @param insolvent whether nothing was left of it
 * @param stopsHolders whether whoever holds it stops with it; otherwise they are paid out at its
 *     last close and do without it
 */
public record FundEnd(int epochDay, String cause, boolean insolvent, boolean stopsHolders) {
  public FundEnd {
    Objects.requireNonNull(cause, "cause");
  }
}
