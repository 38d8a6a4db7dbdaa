package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How theoretical futures are quoted. Immutable.
 *
 * @param calendar the days on which futures settle; a price needs a curve too
 * @param rollDays business days before a long must be out on which the next contract comes into
 *     use, in [1, 30]: before first intention day, or before the last trade where no notice comes
 *     first
 * @param roundToTick whether prices are rounded to the nearest tick, a half to even
 */
public record TheoreticalTerms(BusinessCalendar calendar, int rollDays, boolean roundToTick) {
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

  /** The day from which the contract after one is in use, in days since 1970-01-01. */
  int rollDay(ContractDates dates) {
    LocalDate lastTrade = dates.lastTrade();
    LocalDate intention = dates.firstIntention();
    return calendar.before(day(intention.isBefore(lastTrade) ? intention : lastTrade), rollDays);
  }

  /** The first and the last business day of a delivery month. */
  int[] deliveryDays(LocalDate delivery) {
    int first = calendar.sameOrNext(day(delivery));
    int last = calendar.before(day(delivery.plusMonths(1)), 1);
    return new int[] {first, last};
  }

  /** A price as it is quoted. */
  double quoted(double price, double tick) {
    return roundToTick ? Math.rint(price / tick) * tick : price;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
