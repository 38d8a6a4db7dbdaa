package io.notional.report;

import io.notional.core.tables.Table;
import java.util.Arrays;

/** What an amount invested at the first close became. Nobody writes to its arrays. */
final class NavSeries {
  private final int[] days;
  private final double[] nav;
  private final double[] growth;
  private final double[] returns;
  private final int[] years;

  private NavSeries(int[] days, double[] nav, double[] growth, double[] returns) {
    this.days = days;
    this.nav = nav;
    this.growth = growth;
    this.returns = returns;
    this.years = Days.years(days);
  }

  /** Of the table {@code nav}. */
  static NavSeries of(Table table) {
    double[] nav = table.numbers("nav");
    double[] unit = table.has("nav_per_unit") ? table.numbers("nav_per_unit") : nav;
    double[] growth = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      growth[i] = unit[i] / unit[0];
    }
    return new NavSeries(table.epochDays("date"), nav, growth, table.numbers("return"));
  }

  /** The closes from one day to another; all where there are fewer than two. */
  NavSeries within(int first, int last) {
    int from = from(first);
    int to = onOrBefore(last) + 1;
    if (to - from < 2) {
      return this;
    }
    double[] grown = Arrays.copyOfRange(growth, from, to);
    double base = grown[0];
    Arrays.setAll(grown, i -> grown[i] / base);
    double[] changes = Arrays.copyOfRange(returns, from, to);
    changes[0] = Double.NaN;
    return new NavSeries(
        Arrays.copyOfRange(days, from, to), Arrays.copyOfRange(nav, from, to), grown, changes);
  }

  /** Of the closes, since 1970-01-01. */
  int[] days() {
    return days;
  }

  /** At each close, in the base currency. */
  double[] nav() {
    return nav;
  }

  /** As a multiple of the amount, by the nav of a unit where anything flowed. */
  double[] growth() {
    return growth;
  }

  /** From close to close as fractions, NaN at the first. */
  double[] returns() {
    return returns;
  }

  int size() {
    return days.length;
  }

  int last() {
    return days.length - 1;
  }

  /** The first row on or after a day; {@link #size} if there is none. */
  int from(int day) {
    int row = Arrays.binarySearch(days, day);
    return row >= 0 ? row : -row - 1;
  }

  /** The first row on or after a day, no earlier than another. */
  int from(int day, int start) {
    int row = start;
    while (row < days.length - 1 && days[row] < day) {
      row++;
    }
    return row;
  }

  /** The calendar year of each close. */
  int[] years() {
    return years;
  }

  /** The calendar year of a row. */
  int year(int row) {
    return years[row];
  }

  /** The return between the closes on or before two days; NaN where there is none. */
  double between(int from, int to) {
    int first = onOrBefore(from);
    int last = onOrBefore(to);
    boolean known = first >= 0 && days[days.length - 1] >= to;
    return known ? growth[last] / growth[first] - 1 : Double.NaN;
  }

  private int onOrBefore(int day) {
    int row = from(day);
    return row < days.length && days[row] == day ? row : row - 1;
  }

  /** The fall below the highest growth so far, zero or less, as a fraction. */
  double[] falls() {
    double[] falls = new double[growth.length];
    double high = 0;
    for (int i = 0; i < growth.length; i++) {
      high = Math.max(high, growth[i]);
      falls[i] = growth[i] / high - 1;
    }
    return falls;
  }
}
