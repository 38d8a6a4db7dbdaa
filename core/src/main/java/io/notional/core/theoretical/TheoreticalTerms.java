package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.SettlementCalendar;
import java.util.Objects;

/**
 * How theoretical futures are quoted. Immutable.
 *
 * @param calendar the days on which futures settle; a price needs a curve too
 * @param rollDays business days before first intention day on which the next contract comes into
 *     use, in [1, 30]
 * @param roundToTick whether prices are rounded to the nearest tick, a half to even
 */
public record TheoreticalTerms(SettlementCalendar calendar, int rollDays, boolean roundToTick) {
  /** US futures, rolled five business days before first intention, prices in full precision. */
  public static final TheoreticalTerms DEFAULT =
      new TheoreticalTerms(UsCalendars.FUTURES, 5, false);

  private static final int MAX_ROLL_DAYS = 30;

  /**
   * Checks the days.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if {@code rollDays} is not in [1, 30]
   */
  public TheoreticalTerms {
    Objects.requireNonNull(calendar, "calendar");
    if (rollDays < 1 || rollDays > MAX_ROLL_DAYS) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "roll days must be in [1, " + MAX_ROLL_DAYS + "] but was " + rollDays);
    }
  }
}
