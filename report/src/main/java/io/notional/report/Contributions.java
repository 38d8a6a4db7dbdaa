package io.notional.report;

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

  /** What a key contributed by row of the fund's nav, by calendar year, and in all. */
  private static final class Part {
    private final double[] daily;
    private final double[] yearly;
    private final double total;

    Part(double[] daily, double[] yearly) {
      this.daily = daily;
      this.yearly = yearly;
      this.total = Sum.of(daily).total();
    }
  }

  private final int[] years;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private Contributions(NavSeries nav, Map<String, double[]> daily) {
    this.years = Days.years(nav.days(), 1);
    daily.forEach((key, values) -> parts.put(key, part(nav, values)));
  }

  private Part part(NavSeries nav, double[] daily) {
    double[] yearly = new double[years.length];
    for (int row = 1, year = 0; row < daily.length; row++) {
      year += nav.year(row) == years[year] ? 0 : 1;
      yearly[year] += daily[row];
    }
    return new Part(daily, yearly);
  }

  /** By a column of the table {@code attribution}: {@code source} or {@code sleeve}. */
  static Contributions of(Fund fund, String column) {
    Pivot amounts = fund.attribution(column).over(fund.nav.days());
    Map<String, double[]> daily = new LinkedHashMap<>();
    amounts.columns().forEach((key, values) -> daily.put(key, divided(values, fund.nav.nav())));
    return new Contributions(fund.nav, inOrder(daily));
  }

  /** By the nav of the close before; the first close has none. */
  private static double[] divided(double[] amounts, double[] nav) {
    double[] parts = new double[amounts.length];
    for (int row = 1; row < parts.length; row++) {
      double part = amounts[row] / nav[row - 1];
      parts[row] = Double.isFinite(part) ? part : 0;
    }
    return parts;
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
    return fund.table("exposures")
        .map(table -> FirstTexts.of(table, "sleeve", "asset_class"))
        .orElse(Map.of());
  }

  List<String> keys() {
    return List.copyOf(parts.keySet());
  }

  /** Of a row of the fund's nav. */
  double at(String key, int row) {
    return parts.get(key).daily[row];
  }

  double total(String key) {
    return parts.get(key).total;
  }

  double total() {
    Sum sum = new Sum();
    parts.values().forEach(part -> sum.add(part.total));
    return sum.total();
  }

  double[] cumulative(String key) {
    double[] sums = parts.get(key).daily.clone();
    for (int row = 1; row < sums.length; row++) {
      sums[row] += sums[row - 1];
    }
    return sums;
  }

  /** The calendar years of the closes after the first. */
  int[] years() {
    return years;
  }

  double ofYear(String key, int year) {
    int at = Arrays.binarySearch(years, year);
    return at < 0 ? 0 : parts.get(key).yearly[at];
  }
}
