package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a walk forward goes through history: it chooses by one stretch and holds what it chose
 * through the next.
 *
 * @param trainMonths months that a choice looks back on
 * @param testMonths months that it is held for, and by which the windows move on
 * @param anchored whether every choice looks back to the first close
 */
public record Windows(int trainMonths, int testMonths, boolean anchored) {
  /**
   * One choice and what follows it.
   *
   * @param trainFrom the first close of the past
   * @param trainTo the last close of the past, at which it chooses
   * @param testFrom the first close of what follows, the day on which it buys: the same
   * @param testTo the last close of what follows
   */
  public record Window(
      LocalDate trainFrom, LocalDate trainTo, LocalDate testFrom, LocalDate testTo) {
    /** The same with each date at the first close on it or after. */
    Window at(TradingDays days) {
      return new Window(
          close(days, trainFrom), close(days, trainTo), close(days, testFrom), close(days, testTo));
    }

    private static LocalDate close(TradingDays days, LocalDate date) {
      return days.date(days.atOrAfter(Math.toIntExact(date.toEpochDay())));
    }
  }

  /**
   * The windows of a stretch of history.
   *
   * @throws NotionalException {@code NOT_COVERED} if it is too short for one
   */
  public List<Window> over(LocalDate first, LocalDate last) {
    List<Window> windows = new ArrayList<>();
    LocalDate start = first;
    LocalDate chosen = first.plusMonths(trainMonths);
    while (!chosen.plusMonths(testMonths).isAfter(last)) {
      LocalDate end = chosen.plusMonths(testMonths);
      windows.add(new Window(anchored ? first : start, chosen, chosen, end));
      start = start.plusMonths(testMonths);
      chosen = end;
    }
    if (windows.isEmpty()) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "a walk forward needs "
              + (trainMonths + testMonths)
              + " months for its first window but the data goes from "
              + first
              + " to "
              + last);
    }
    return List.copyOf(windows);
  }
}
