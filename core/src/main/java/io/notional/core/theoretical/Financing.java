package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The rate at which notes are carried to delivery. A day without one takes the last before it, up
 * to ten calendar days old. Immutable.
 *
 * @param quoted decimal per year, as quoted
 * @param quote how it is quoted
 */
public record Financing(DatedSeries quoted, RateQuote quote) {
  private static final int MAX_STALE_DAYS = 10;

  public Financing {
    Objects.requireNonNull(quoted, "quoted");
    Objects.requireNonNull(quote, "quote");
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

  /** The last day with a rate of its own. */
  int lastDay() {
    return quoted.epochDay(quoted.size() - 1);
  }

  /** Whether the rate of a day is an older one. */
  boolean isCarried(int epochDay) {
    return quoted.rowOf(epochDay) < 0;
  }
}
