package io.notional.core.replicate;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fund and all runs at the closes that they have in common, from the second of the simulation
 * on: at the first it has bought nothing yet.
 */
final class Tracks {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int FEWEST = 3;

  private final int[] days;
  private final double[] fund;
  private final double[][] runs;
  private final List<Integer> monthEnds = new ArrayList<>();

  private Tracks(int[] days, double[] fund, double[][] runs) {
    this.days = days;
    this.fund = fund;
    this.runs = runs;
    for (int i = 0; i + 1 < days.length; i++) {
      if (month(i) != month(i + 1)) {
        monthEnds.add(i);
      }
    }
    monthEnds.add(days.length - 1);
  }

  static Tracks of(List<Result> results, DatedSeries fund) {
    Result base = results.get(0);
    List<Integer> common = new ArrayList<>();
    for (int row = 1; row < base.size(); row++) {
      int day = base.market().days().epochDay(base.day(row));
      boolean all = fund.rowOf(day) >= 0;
      for (Result result : results) {
        all &= row(result, day) > 0;
      }
      if (all) {
        common.add(day);
      }
    }
    if (common.size() < FEWEST) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          fund.name()
              + " and the simulation must have "
              + FEWEST
              + " closes in common after the first of the simulation but have "
              + common.size());
    }
    int[] days = common.stream().mapToInt(Integer::intValue).toArray();
    double[] closes = new double[days.length];
    double[][] runs = new double[results.size()][days.length];
    for (int i = 0; i < days.length; i++) {
      closes[i] = fund.value(fund.rowOf(days[i]));
      for (int r = 0; r < runs.length; r++) {
        runs[r][i] = results.get(r).unitNav(row(results.get(r), days[i]));
      }
    }
    return new Tracks(days, closes, runs);
  }

  private static int row(Result result, int epochDay) {
    int day = result.market().days().atOrAfter(epochDay);
    boolean there =
        day < result.market().days().size() && result.market().days().epochDay(day) == epochDay;
    int row = there ? result.rowOfDay(day) : -1;
    return row < result.size() ? row : -1;
  }

  int size() {
    return days.length;
  }

  int epochDay(int close) {
    return days[close];
  }

  LocalDate date(int close) {
    return LocalDate.ofEpochDay(days[close]);
  }

  /** Calendar days / 365.25. */
  double years() {
    return (days[days.length - 1] - days[0]) / DAYS_PER_YEAR;
  }

  int months() {
    return monthEnds.get(0) == 0 ? monthEnds.size() - 1 : monthEnds.size();
  }

  /** The close at which a month begins: the last of the month before, or the first of all. */
  int from(int month) {
    int at = monthEnds.get(0) == 0 ? month + 1 : month;
    return at == 0 ? 0 : monthEnds.get(at - 1);
  }

  int to(int month) {
    return monthEnds.get(monthEnds.get(0) == 0 ? month + 1 : month);
  }

  double fund(int from, int to) {
    return fund[to] / fund[from] - 1;
  }

  double run(int run, int from, int to) {
    return runs[run][to] / runs[run][from] - 1;
  }

  /** A return over all closes as one of a year, where they span that much. */
  double yearly(double total) {
    return years() >= 1 ? StrictMath.pow(1 + total, 1 / years()) - 1 : total;
  }

  private int month(int close) {
    LocalDate date = LocalDate.ofEpochDay(days[close]);
    return date.getYear() * 12 + date.getMonthValue();
  }
}
