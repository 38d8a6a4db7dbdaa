package io.notional.core.benchmark;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.SignalColumns;
import io.notional.core.measure.PeriodReturns;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nav and the return index of an instrument at the closes of a run that both have. Immutable. */
final class CommonCloses {
  private final LocalDate[] dates;
  private final double[] nav;
  private final double[] index;

  /** The places in these arrays at which whole months end. */
  private final int[] monthEnds;

  CommonCloses(LocalDate[] dates, double[] nav, double[] index, int[] monthEnds) {
    this.dates = dates;
    this.nav = nav;
    this.index = index;
    this.monthEnds = monthEnds;
  }

  static CommonCloses of(Result result, String instrument) {
    SignalColumns signals = result.market().signals(instrument);
    int first = Math.max(0, result.rowOfDay(signals.firstDay()));
    int end = Math.min(result.size(), result.rowOfDay(signals.lastDay()) + 1);
    int[] rows = IntStream.range(first, Math.max(first, end)).toArray();
    PeriodReturns months = PeriodReturns.of(result, CalendarPeriod.MONTH);
    return new CommonCloses(
        Arrays.stream(rows).mapToObj(result::date).toArray(LocalDate[]::new),
        Arrays.stream(rows).mapToDouble(result::reportedNav).toArray(),
        Arrays.stream(rows).mapToDouble(row -> signals.returnIndex(result.day(row))).toArray(),
        months.ends().filter(row -> row >= first && row < end).map(row -> row - first).toArray());
  }

  int size() {
    return dates.length;
  }

  /** Empty where there is no such close. */
  Optional<LocalDate> date(int close) {
    return close >= 0 && close < dates.length ? Optional.of(dates[close]) : Optional.empty();
  }

  double index(int close) {
    return index[close];
  }

  /** The fund's return between two closes; NaN where it was worth nothing. */
  double fundReturn(int from, int to) {
    return nav[from] > 0 ? nav[to] / nav[from] - 1 : Double.NaN;
  }

  /** The benchmark's return between two closes. */
  double benchmarkReturn(int from, int to) {
    return index[to] / index[from] - 1;
  }

  /** The number of whole months. */
  int months() {
    return Math.max(0, monthEnds.length - 1);
  }

  /** The close at which a month begins: the last of the month before. */
  int from(int month) {
    return monthEnds[month];
  }

  /** The close at which it ends. */
  int to(int month) {
    return monthEnds[month + 1];
  }
}
