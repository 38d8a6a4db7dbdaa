package io.notional.core.benchmark;

import java.time.LocalDate;
import java.util.Arrays;

/** Closes of a fund and its benchmark made by hand, one a month, each the last of its month. */
final class Closes {
  private Closes() {}

  static LocalDate date(int close) {
    return LocalDate.of(2000, 2, 1).plusMonths(close).minusDays(1);
  }

  static CommonCloses monthly(double[] nav, double[] index) {
    LocalDate[] dates = new LocalDate[index.length];
    int[] all = new int[index.length];
    Arrays.setAll(dates, Closes::date);
    Arrays.setAll(all, close -> close);
    return new CommonCloses(dates, nav, index, all);
  }
}
