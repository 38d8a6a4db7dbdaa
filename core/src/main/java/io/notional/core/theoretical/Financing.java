package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The rate at which what is delivered is carried until then. A day without one takes the last
 * before it, up to ten calendar days old. Immutable.
 *
 * @param quoted decimal per year, as quoted
 * @param quote how it is quoted
 * @param termDays the term for which it is quoted, in calendar days, at least 1
 */
public record Financing(DatedSeries quoted, RateQuote quote, int termDays) {
  private static final int MAX_STALE_DAYS = 10;
  private static final double MONEY_YEAR = DayCount.ACT_360.daysPerYear();

  public Financing {
    Objects.requireNonNull(quoted, "quoted");
    Objects.requireNonNull(quote, "quote");
    if (termDays < 1) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the term of a rate must be at least a day but was " + termDays);
    }
  }

  /** A rate for the term that goes with its quote. */
  public Financing(DatedSeries quoted, RateQuote quote) {
    this(quoted, quote, quote.termDays());
  }

  /**
   * The rate of a day.
   *
   * @param epochDay days since 1970-01-01
   * @return simple, decimal per year, ACT/360
   * @throws NotionalException {@code NOT_COVERED} if there is none, or only one that is too old
   */
  public double rate(int epochDay) {
    int row = quoted.rowAtOrBefore(epochDay);
    if (row < 0 || epochDay - quoted.epochDay(row) > MAX_STALE_DAYS) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          String.format(
              Locale.ROOT,
              "financing from %s has no rate on %s or the %d days before it",
              quoted.name(),
              LocalDate.ofEpochDay(epochDay),
              MAX_STALE_DAYS));
    }
    return quote.toSimple(quoted.value(row));
  }

  /**
   * The continuous rate per calendar day at which the rate of a day grows over its own term: {@code
   * log(1 + r T/360) / T}. Bills and cash of a market grow by the same.
   *
   * @param epochDay days since 1970-01-01
   * @throws NotionalException {@code NOT_COVERED} if there is none, or only one that is too old
   */
  public double continuousPerDay(int epochDay) {
    return StrictMath.log1p(rate(epochDay) * termDays / MONEY_YEAR) / termDays;
  }

  /** The first day with a rate. */
  int firstDay() {
    return quoted.epochDay(0);
  }

  /** The last day with a rate of its own. */
  int lastDay() {
    return quoted.epochDay(quoted.size() - 1);
  }

  /** Whether the rate of a day is an older one. */
  boolean isCarried(int epochDay) {
    return quoted.rowOf(epochDay) < 0;
  }
}
