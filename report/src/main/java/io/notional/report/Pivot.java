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
   * Turns a table.
   *
   * @param rows of each day of the table
   * @param key the column of the keys
   * @param value the column of the values
   */
  static Pivot of(DayRows rows, Table table, String key, String value) {
    return of(rows, table, key, value, row -> true);
  }

  /** The same of the rows that count. */
  static Pivot of(DayRows rows, Table table, String key, String value, IntPredicate counts) {
    Turning turning =
        new Turning(
            rows, (TextColumn) table.column(key), (NumberColumn) table.column(value), counts);
    for (int day = 0; day < rows.days().length; day++) {
      turning.add(day);
    }
    return new Pivot(rows.days(), turning.columns);
  }

  /** A table as it is turned: day by day, since what is called often is compiled soon. */
  private static final class Turning {
    private final DayRows rows;
    private final TextColumn keys;
    private final NumberColumn values;
    private final IntPredicate counts;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final double[][] byCode;

    Turning(DayRows rows, TextColumn keys, NumberColumn values, IntPredicate counts) {
      this.rows = rows;
      this.keys = keys;
      this.values = values;
      this.counts = counts;
      this.byCode = new double[keys.different().size()][];
    }

    void add(int day) {
      for (int row = rows.first(day); row < rows.end(day); row++) {
        if (counts.test(row)) {
          column(keys.code(row))[day] += values.value(row);
        }
      }
    }

    private double[] column(int code) {
      if (byCode[code] == null) {
        byCode[code] =
            columns.computeIfAbsent(
                keys.different().get(code), key -> new double[rows.days().length]);
      }
      return byCode[code];
    }
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
    if (Arrays.equals(days, others)) {
      return this;
    }
    Map<String, double[]> moved = new LinkedHashMap<>();
    int[] places = places(others);
    columns.forEach((key, values) -> moved.put(key, at(places, values)));
    return new Pivot(others, moved);
  }

  /** Where other days are among these, -1 for none of them. */
  private int[] places(int[] others) {
    int[] places = new int[others.length];
    for (int i = 0, j = 0; i < others.length; i++) {
      while (j < days.length && days[j] < others[i]) {
        j++;
      }
      places[i] = j < days.length && days[j] == others[i] ? j : -1;
    }
    return places;
  }

  private static double[] at(int[] places, double[] values) {
    double[] there = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      there[i] = places[i] < 0 ? 0 : values[places[i]];
    }
    return there;
  }
}
