package io.notional.core.roll;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.roll.RollRule;
import io.notional.api.roll.RollWindow;
import java.time.LocalDate;

/**
 * Rolls in equal parts over a number of settlement days that end on the day before first intention
 * day, or before the last trade date of a contract that has no notice: with five days a fifth has
 * left at the close of the first and all of it at the close of the fifth. Immutable.
 *
 * @param days settlement days, in [1, 60]
 */
public record CalendarRoll(int days) implements RollRule {
  /** Days over which a position rolls when nothing else is said. */
  public static final int DEFAULT_DAYS = 5;

  /** The most days. */
  public static final int MOST_DAYS = 60;

  /** Further ahead than any window reaches, in calendar days. */
  private static final int FAR = 8 * MOST_DAYS;

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} if days is outside [1, 60]
   */
  public CalendarRoll {
    if (days < 1 || days > MOST_DAYS) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "days must be in [1, " + MOST_DAYS + "] but was " + days);
    }
  }

  /** Over five days. */
  public static CalendarRoll standard() {
    return new CalendarRoll(DEFAULT_DAYS);
  }

  @Override
  public double shareRolled(LocalDate date, RollWindow window) {
    LocalDate exit = exit(window);
    if (!date.isBefore(exit)) {
      return 1;
    }
    if (exit.toEpochDay() - date.toEpochDay() > FAR) {
      return 0; // also when there is no exit at all
    }
    // Settlement days strictly between the date and the exit are still to come.
    int toCome = window.settlementDays(date, exit.minusDays(1));
    return Math.max(0, (double) (days - toCome) / days);
  }

  private static LocalDate exit(RollWindow window) {
    LocalDate intention = window.firstIntention();
    LocalDate lastTrade = window.lastTrade();
    return intention.isBefore(lastTrade) ? intention : lastTrade;
  }
}
