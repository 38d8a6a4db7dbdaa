package io.notional.report;

import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A table with a row for each day and key, turned into a column for each key: values of rows of one
 * day and key are added up, and where a day has none it is zero. Nobody writes to its arrays.
 */
final class Pivot {
  private final int[] days;
  private final Map<String, double[]> columns;

  private Pivot(int[] days, Map<String, double[]> columns) {
    this.days = days;
    this.columns = columns;
  }

  /**
   * Turns a table whose rows ascend by {@code date}.
   *
   * @param key the column of the keys
   * @param value the column of the values
   */
  static Pivot of(Table table, String key, String value) {
    return of(table, key, value, row -> true);
  }

  /** The same of the rows that count. */
  static Pivot of(Table table, String key, String value, IntPredicate counts) {
    int[] dates = table.epochDays("date");
    int[] days = different(dates);
    TextColumn keys = (TextColumn) table.column(key);
    NumberColumn values = (NumberColumn) table.column(value);
    Map<String, double[]> columns = new LinkedHashMap<>();
    int at = -1;
    for (int row = 0; row < dates.length; row++) {
      if (at < 0 || dates[row] != days[at]) {
        at++;
      }
      if (counts.test(row)) {
        double[] column = columns.computeIfAbsent(keys.text(row), k -> new double[days.length]);
        column[at] += values.value(row);
      }
    }
    return new Pivot(days, columns);
  }

  /** Each of dates that ascend, once. */
  private static int[] different(int[] dates) {
    int[] days = new int[dates.length];
    int size = 0;
    for (int date : dates) {
      if (size == 0 || date != days[size - 1]) {
        days[size++] = date;
      }
    }
    return Arrays.copyOf(days, size);
  }

  /** Since 1970-01-01, ascending. */
  int[] days() {
    return days;
  }

  /** By key, in the order in which keys first come. */
  Map<String, double[]> columns() {
    return columns;
  }

  /** The keys in their order. */
  List<String> keys() {
    return new ArrayList<>(columns.keySet());
  }

  /** The same over other days: zero where there is none of these. */
  Pivot over(int[] others) {
    Map<String, double[]> moved = new LinkedHashMap<>();
    columns.forEach((key, values) -> moved.put(key, aligned(values, others)));
    return new Pivot(others, moved);
  }

  private double[] aligned(double[] values, int[] others) {
    double[] aligned = new double[others.length];
    for (int i = 0, j = 0; i < others.length; i++) {
      while (j < days.length && days[j] < others[i]) {
        j++;
      }
      aligned[i] = j < days.length && days[j] == others[i] ? values[j] : 0;
    }
    return aligned;
  }
}
