package io.notional.core.stress;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Cuts series at the start of a scenario and continues them over its days. */
final class Continuation {
  private final Scenario scenario;
  private final Timeline timeline;

  Continuation(Scenario scenario, Timeline timeline) {
    this.scenario = scenario;
    this.timeline = timeline;
  }

  /** What was known at the start. */
  DatedSeries cut(DatedSeries series) {
    int kept = series.rowAtOrBefore(timeline.start()) + 1;
    double[] values = new double[kept];
    Arrays.setAll(values, series::value);
    return DatedSeries.of(series.name(), Arrays.copyOf(series.epochDays(), kept), values);
  }

  /** What was known, then a value that never changes. */
  DatedSeries constant(DatedSeries series, double value) {
    return append(cut(series), day -> true, day -> value);
  }

  /**
   * What was known, then the last price moved on.
   *
   * @param price at the start, greater than 0
   * @param quoted which dates have a quote
   * @throws NotionalException {@code OUT_OF_RANGE} if the move takes a price to 0 or below
   */
  DatedSeries moved(DatedSeries series, double price, Move move, IntPredicate quoted) {
    return append(cut(series), quoted, day -> price(series.name(), price, move, day));
  }

  private double price(String name, double price, Move move, int day) {
    double moved = price * move.factor(scenario.share(day), timeline.elapsed(day));
    if (!(moved > 0)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          String.format(
              Locale.ROOT,
              "scenario %s takes the price of %s to %s on %s but it must stay greater than zero",
              scenario.name(),
              name,
              moved,
              LocalDate.ofEpochDay(timeline.epochDay(day))));
    }
    return moved;
  }

  /** A value for each day ahead that counts. */
  DatedSeries append(DatedSeries known, IntPredicate counts, DayValue value) {
    int size = known.size();
    int[] dates = Arrays.copyOf(known.epochDays(), size + timeline.size());
    double[] values = new double[dates.length];
    for (int row = 0; row < size; row++) {
      values[row] = known.value(row);
    }
    for (int day = 1; day <= timeline.size(); day++) {
      if (counts.test(timeline.epochDay(day))) {
        dates[size] = timeline.epochDay(day);
        values[size++] = value.on(day);
      }
    }
    return DatedSeries.of(known.name(), Arrays.copyOf(dates, size), Arrays.copyOf(values, size));
  }

  /** A value by day, counted from 1. */
  @FunctionalInterface
  interface DayValue {
    double on(int day);
  }
}
