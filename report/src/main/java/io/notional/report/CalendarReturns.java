package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Returns of calendar years and months, from the last close before to the last in it. Stateless.
 */
final class CalendarReturns {
  /**
   * A year, or a month as months since the year 0.
   *
   * @param value its return as a fraction
   */
  record Period(int index, double value) {}

  private CalendarReturns() {}

  static List<Period> years(NavSeries nav) {
    return by(nav, nav.years());
  }

  static List<Period> months(NavSeries nav) {
    return by(nav, Days.months(nav.days()));
  }

  /** The return of a period; NaN where there is none. */
  static double of(List<Period> periods, int index) {
    for (Period period : periods) {
      if (period.index() == index) {
        return period.value();
      }
    }
    return Double.NaN;
  }

  static double least(List<Period> periods) {
    return periods.stream().mapToDouble(Period::value).min().orElse(Double.NaN);
  }

  static double most(List<Period> periods) {
    return periods.stream().mapToDouble(Period::value).max().orElse(Double.NaN);
  }

  private static List<Period> by(NavSeries nav, int[] index) {
    List<Period> periods = new ArrayList<>();
    double[] growth = nav.growth();
    double base = growth[0];
    int current = index[0];
    for (int row = 1; row < growth.length; row++) {
      int next = index[row];
      if (next != current) {
        add(periods, current, growth[row - 1], base, row > 1);
        base = growth[row - 1];
        current = next;
      }
    }
    add(periods, current, growth[growth.length - 1], base, growth.length > 1);
    return periods;
  }

  /** The first close alone has no return. */
  private static void add(
      List<Period> periods, int index, double growth, double base, boolean hasReturn) {
    if (hasReturn) {
      periods.add(new Period(index, growth / base - 1));
    }
  }
}
