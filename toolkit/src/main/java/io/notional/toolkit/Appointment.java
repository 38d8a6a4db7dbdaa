package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import java.util.Locale;

/**
 * When in each period a rule acts: at its last valuation date, or on a business day of the futures
 * calendar. Such a day that is no valuation date, or on which orders wait, is made up for at the
 * next close on which the rule is asked; what remembers it is the rule's memory. Immutable.
 *
 * @param period of the calendar
 * @param day 0 for the last valuation date, 1 for the first business day, -1 for the last one
 */
public record Appointment(CalendarPeriod period, int day) {
  /** The greatest number of business days that are counted from either end. */
  public static final int MOST_DAYS = 60;

  private static final String MEMORY = "calendar";
  private static final int BEGUN = 0;
  private static final int LAST = 1;
  private static final int DONE = 2;

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} if the day is more than 60 from either end
   */
  public Appointment {
    if (!(day >= -MOST_DAYS && day <= MOST_DAYS)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "a business day of a period must be in [-60, 60] but was " + day);
    }
  }

  /** The last valuation date of each period. */
  public static Appointment endOf(CalendarPeriod period) {
    return new Appointment(period, 0);
  }

  /** Why the rule acts, for {@code trades.csv}: such as {@code calendar quarter day 5}. */
  public String reason() {
    String name = "calendar " + period.name().toLowerCase(Locale.ROOT);
    return day == 0 ? name : name + " day " + day;
  }

  /** Whether this is the time; asked once at each close. */
  boolean isDue(DecisionPoint point) {
    return day == 0 ? point.market().endsPeriod(period) : isDay(point);
  }

  /** A day that had passed when a fund began is one of which the fund was just built. */
  private boolean isDay(DecisionPoint point) {
    double[] memory = point.memory().array(MEMORY, 3);
    int now = progress(point.market());
    int due = day > 0 ? day : day + 1;
    boolean begins = memory[BEGUN] == 0;
    if (begins || now < memory[LAST]) {
      memory[BEGUN] = 1;
      memory[DONE] = begins && now > due ? 1 : 0;
    }
    memory[LAST] = now;
    return now >= due && memory[DONE] == 0;
  }

  /** Notes that the rule acted. */
  void done(DecisionPoint point) {
    if (day != 0) {
      point.memory().array(MEMORY, 3)[DONE] = 1;
    }
  }

  /** What grows within a period: the business day, or less what is left. */
  private int progress(MarketView market) {
    return day > 0 ? market.businessDay(period) : -market.daysToEnd(period);
  }
}
