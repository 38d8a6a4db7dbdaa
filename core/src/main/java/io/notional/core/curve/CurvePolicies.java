package io.notional.core.curve;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is done where par yields are missing or doubtful, by name, and how often it was. */
final class CurvePolicies {
  /** A date with fewer than two quotes is a holiday: no curve. */
  static final String HOLIDAY = "holiday-without-yields";

  /** Terms below the shortest quote take its yield. */
  static final String SHORT_END = "short-end-flat";

  /** Terms up to 30 years beyond the longest quote take its yield. */
  static final String LONG_END = "long-end-flat";

  /** A tenor between two that were quoted is interpolated. */
  static final String INTERPOLATED = "tenor-interpolated";

  /** A 20-year yield of 1987-01 to 1993-09, when none was published: mostly interpolated. */
  static final String DOUBTFUL_20Y = "doubtful-20y";

  /** A 30-year yield of 2002-02-19 to 2006-02-08, when none was published: filled by others. */
  static final String DOUBTFUL_30Y = "doubtful-30y";

  private static final int HALF_YEAR = 6;
  private static final int TWENTY_YEARS = 240;
  private static final int THIRTY_YEARS = 360;
  private static final int NO_20Y_FROM = day(1987, 1, 1);
  private static final int NO_20Y_UNTIL = day(1993, 10, 1);
  private static final int NO_30Y_FROM = day(2002, 2, 19);
  private static final int NO_30Y_UNTIL = day(2006, 2, 9);

  private final SortedMap<String, Long> counts = new TreeMap<>();

  void count(String policy) {
    counts.merge(policy, 1L, Long::sum);
  }

  /** Counts what a curve of a row rests on. */
  void countRow(ParYieldTable table, int row, ParYieldCurve curve) {
    if (curve.shortest() > HALF_YEAR) {
      count(SHORT_END);
    }
    if (curve.longest() < THIRTY_YEARS) {
      count(LONG_END);
    }
    for (int tenor = 0; tenor < table.tenors(); tenor++) {
      int months = table.tenorMonths(tenor);
      if (!Double.isNaN(table.parYield(row, tenor))) {
        countDoubt(table.epochDay(row), months);
      } else if (months > curve.shortest() && months < curve.longest()) {
        count(INTERPOLATED + ":" + name(months));
      }
    }
  }

  SortedMap<String, Long> asMap() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  private void countDoubt(int day, int months) {
    if (months == TWENTY_YEARS && day >= NO_20Y_FROM && day < NO_20Y_UNTIL) {
      count(DOUBTFUL_20Y);
    }
    if (months == THIRTY_YEARS && day >= NO_30Y_FROM && day < NO_30Y_UNTIL) {
      count(DOUBTFUL_30Y);
    }
  }

  private static String name(int months) {
    return months % 12 == 0 ? months / 12 + "y" : months + "m";
  }

  private static int day(int year, int month, int day) {
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }
}
