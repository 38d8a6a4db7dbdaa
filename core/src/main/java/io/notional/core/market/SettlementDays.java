package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On which valuation day what settles on a business day becomes cash: the first one at or after it,
 * whatever days a market is valued on. After the last valuation day every business day counts as
 * one. All is worked out when a market is made; the columns are never written to. Immutable.
 */
public final class SettlementDays {
  /** Business days ahead for which cash is projected. */
  public static final int HORIZON = 3;

  /** The most valuation days between a trade and its settlement, or an ex-date and its payment. */
  public static final int LONGEST = 255;

  private final TradingDays days;
  private final int[] business;
  private final int[] passed;
  private final int[] next;
  private final int[] horizon;

  // Every security of a market asks for the same few columns.
  private final Map<Integer, int[]> byBusinessDays = new ConcurrentHashMap<>();
  private final Map<SettlementLag, int[]> byLag = new ConcurrentHashMap<>();

  SettlementDays(TradingDays days, BusinessCalendar calendar) {
    this.days = days;
    this.business = businessDays(days, calendar);
    this.passed = passed();
    this.next = after(1);
    this.horizon = after(HORIZON);
  }

  /** The valuation day by which the business day after a valuation day has come. */
  public int next(int day) {
    return next[day];
  }

  /** The valuation day by which three business days after a valuation day have passed. */
  public int horizon(int day) {
    return horizon[day];
  }

  /**
   * By valuation day, the valuation day by which a number of business days after it have passed.
   *
   * @param businessDays zero or more; zero gives the days themselves
   * @throws NotionalException {@code OUT_OF_RANGE} if that is more than {@value #LONGEST} valuation
   *     days later
   */
  int[] after(int businessDays) {
    return byBusinessDays.computeIfAbsent(businessDays, this::dueAfter);
  }

  private int[] dueAfter(int businessDays) {
    int[] due = new int[days.size()];
    int arrived = 0;
    for (int t = 0; t < due.length; t++) {
      int first = passed[t];
      arrived = Math.max(arrived, t);
      if (businessDays > 0) {
        int at = first + businessDays - 1;
        while (arrived < due.length && days.epochDay(arrived) < business[at]) {
          arrived++;
        }
      }
      due[t] = businessDays == 0 ? t : arrived < due.length ? arrived : beyond(first, businessDays);
      requireNear(t, due[t], businessDays);
    }
    return due;
  }

  /** By valuation day on which a trade fills, the valuation day on which it settles. */
  int[] of(SettlementLag lag) {
    return byLag.computeIfAbsent(lag, this::settling);
  }

  private int[] settling(SettlementLag lag) {
    int[] due = new int[days.size()];
    int[] lagging = null;
    int known = -1;
    for (int t = 0; t < due.length; t++) {
      int businessDays = lag.daysFor(days.epochDay(t));
      lagging = businessDays == known ? lagging : after(businessDays);
      known = businessDays;
      due[t] = lagging[t];
    }
    return due;
  }

  /**
   * The valuation day on which what is due on a date becomes cash: the first one at or after it.
   *
   * @param epochDay days since 1970-01-01; at most {@value #LONGEST} business days after the last
   *     valuation day, or the answer is later than any that may be
   */
  public int day(int epochDay) {
    int day = days.atOrAfter(epochDay);
    if (day < days.size()) {
      return day;
    }
    int first = passed[passed.length - 1];
    int at = Arrays.binarySearch(business, epochDay);
    return days.size() + (at >= 0 ? at : -at - 1) - first;
  }

  /** The date of a valuation day, or of the business day that counts as one after the last. */
  public LocalDate date(int day) {
    return day < days.size()
        ? days.date(day)
        : LocalDate.ofEpochDay(business[passed[passed.length - 1] + day - days.size()]);
  }

  /** By valuation day, how many business days there have been since the first. */
  private int[] passed() {
    int[] passed = new int[days.size()];
    int first = 0;
    for (int t = 0; t < passed.length; t++) {
      first = firstAfter(first, days.epochDay(t));
      passed[t] = first;
    }
    return passed;
  }

  /** After the last valuation day business days are counted as if they were valued. */
  private int beyond(int first, int businessDays) {
    return days.size() + first + businessDays - 1 - passed[passed.length - 1];
  }

  private int firstAfter(int from, int epochDay) {
    int at = from;
    while (business[at] <= epochDay) {
      at++;
    }
    return at;
  }

  /** Those after the first valuation day, and enough after the last for the longest lag. */
  private static int[] businessDays(TradingDays days, BusinessCalendar calendar) {
    int end = days.epochDay(days.size() - 1);
    int[] found = new int[64];
    int size = 0;
    int left = LONGEST;
    for (int day = days.epochDay(0); left > 0; size++) {
      day = calendar.after(day, 1);
      left -= day > end ? 1 : 0;
      found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
      found[size] = day;
    }
    return Arrays.copyOf(found, size);
  }

  private void requireNear(int day, int due, int businessDays) {
    if (due - day > LONGEST) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          String.format(
              Locale.ROOT,
              "what settles %d business days after %s must do so within %d valuation days but takes"
                  + " %d",
              businessDays,
              days.date(day),
              LONGEST,
              due - day));
    }
  }
}
