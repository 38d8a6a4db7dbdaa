package io.notional.report;

import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions to the return of each day by key, gains divided by the nav of the close before.
 * What flowed in and out is none.
 */
final class Contributions {
  private static final List<String> SOURCES =
      List.of("price", "carry", "income", "financing", "currency", "cost", "fee");

  private final NavSeries nav;
  private final Map<String, double[]> daily;

  private Contributions(NavSeries nav, Map<String, double[]> daily) {
    this.nav = nav;
    this.daily = daily;
  }

  /** By a column of the table {@code attribution}: {@code source} or {@code sleeve}. */
  static Contributions of(Fund fund, String column) {
    Pivot amounts = fund.attribution(column).over(fund.nav.days());
    Map<String, double[]> daily = new LinkedHashMap<>();
    amounts
        .columns()
        .forEach(
            (key, values) -> {
              double[] parts = new double[values.length];
              for (int row = 1; row < values.length; row++) {
                double part = values[row] / fund.nav.nav()[row - 1];
                parts[row] = Double.isFinite(part) ? part : 0;
              }
              daily.put(key, parts);
            });
    return new Contributions(fund.nav, inOrder(daily));
  }

  /** Sources in the order in which documents have them; other keys as they come. */
  private static Map<String, double[]> inOrder(Map<String, double[]> daily) {
    Map<String, double[]> ordered = new LinkedHashMap<>();
    for (String source : SOURCES) {
      if (daily.containsKey(source)) {
        ordered.put(source, daily.get(source));
      }
    }
    daily.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** The asset class of each sleeve. */
  static Map<String, String> classes(Fund fund) {
    Map<String, String> classes = new LinkedHashMap<>();
    Table table = fund.table("exposures").orElse(null);
    if (table != null) {
      TextColumn sleeves = (TextColumn) table.column("sleeve");
      TextColumn of = (TextColumn) table.column("asset_class");
      for (int row = 0; row < table.rows(); row++) {
        classes.putIfAbsent(sleeves.text(row), of.text(row));
      }
    }
    return classes;
  }

  List<String> keys() {
    return List.copyOf(daily.keySet());
  }

  /** Of a row of the fund's nav. */
  double at(String key, int row) {
    return daily.get(key)[row];
  }

  double total(String key) {
    return Arrays.stream(daily.get(key)).sum();
  }

  double total() {
    return daily.keySet().stream().mapToDouble(this::total).sum();
  }

  double[] cumulative(String key) {
    double[] sums = daily.get(key).clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  /** The calendar years of the closes after the first. */
  int[] years() {
    return Arrays.stream(Days.years(nav.days())).skip(1).distinct().toArray();
  }

  double ofYear(String key, int year) {
    double sum = 0;
    double[] values = daily.get(key);
    for (int row = 1; row < values.length; row++) {
      sum += nav.year(row) == year ? values[row] : 0;
    }
    return sum;
  }
}
