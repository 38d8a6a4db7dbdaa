package io.notional.files;

import io.notional.core.market.BusinessCalendar;
import io.notional.files.csv.FuturesPrices;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The monthly returns of a real future on those of a theoretical one, each over its own price and
 * rolled when its data rolls.
 *
 * @param months how many there are
 * @param slope of real returns on theoretical ones
 * @param meanDifference real less theoretical, a month
 */
public record MonthlyFit(int months, double correlation, double slope, double meanDifference) {
  /** Of the whole months that both have, both ends included. */
  public static MonthlyFit of(
      FuturesPrices theoretical, FuturesPrices real, YearMonth first, YearMonth last) {
    SortedMap<YearMonth, Double> theirs = monthly(real);
    SortedMap<YearMonth, Double> ours = monthly(theoretical);
    YearMonth from = later(first, later(theirs.firstKey(), ours.firstKey()).plusMonths(1));
    List<double[]> pairs = new ArrayList<>();
    theirs.forEach(
        (month, value) -> {
          if (!month.isBefore(from) && !month.isAfter(last) && ours.containsKey(month)) {
            pairs.add(new double[] {ours.get(month), value});
          }
        });
    return of(pairs);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  /** The second of each pair on the first. */
  private static MonthlyFit of(List<double[]> pairs) {
    double x = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double y = pairs.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      xx += (pair[0] - x) * (pair[0] - x);
      xy += (pair[0] - x) * (pair[1] - y);
      yy += (pair[1] - y) * (pair[1] - y);
    }
    return new MonthlyFit(pairs.size(), xy / Math.sqrt(xx * yy), xy / xx, y - x);
  }

  private static SortedMap<YearMonth, Double> monthly(FuturesPrices prices) {
    SortedMap<YearMonth, Double> months = new TreeMap<>();
    int before = -1;
    for (int row = 0; row < prices.inUse().size(); row++) {
      int day = prices.inUse().epochDay(row);
      if (!BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
        continue;
      }
      if (before >= 0) {
        double growth = growth(prices, before, row);
        months.merge(
            YearMonth.from(LocalDate.ofEpochDay(day)),
            growth,
            (sum, next) -> (1 + sum) * (1 + next) - 1);
      }
      before = row;
    }
    return months;
  }

  /** Of the contract that was in use, or else of the one that is. */
  private static double growth(FuturesPrices prices, int before, int now) {
    int from = prices.inUse().epochDay(before);
    int to = prices.inUse().epochDay(now);
    for (int row : new int[] {before, now}) {
      var closes = prices.contracts().get((int) prices.inUse().value(row)).closes();
      if (closes.rowOf(from) >= 0 && closes.rowOf(to) >= 0) {
        return closes.value(closes.rowOf(to)) / closes.value(closes.rowOf(from)) - 1;
      }
    }
    throw new AssertionError("no contract is quoted on two days up to " + LocalDate.ofEpochDay(to));
  }
}
