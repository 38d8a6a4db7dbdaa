package io.notional.report;

import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holding and trading took: rolls, trades, fee and interest on debit balances, by year. */
final class CostSection {
  private static final List<String> PARTS = List.of("rolls", "trades", "fee", "financing");

  private final List<Fund> funds;

  private CostSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own = funds.stream().filter(f -> !f.benchmark && isAny(f)).toList();
    return new Section(
        "costs",
        "Financing and roll cost",
        !own.isEmpty(),
        page -> new CostSection(own).write(page));
  }

  private static boolean isAny(Fund fund) {
    return fund.table("rolls").filter(t -> t.rows() > 0).isPresent()
        || fund.table("trades").filter(t -> t.rows() > 0).isPresent();
  }

  private void write(Page page) {
    page.html.paragraph(
        "Basis points of average nav: commissions and spreads of rolls and of trades, the fee, and"
            + " interest paid on debit balances. What futures cost to finance is in their price:"
            + " the carry of the attribution.");
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      write(page, fund);
    }
  }

  private static void write(Page page, Fund fund) {
    int[] years = Days.years(fund.nav.days(), 0);
    Map<String, double[]> parts = parts(fund, years);
    double[] nav = averageNav(fund, years);
    List<String> names = Arrays.stream(years).mapToObj(Integer::toString).toList();
    Chart chart =
        new Chart(
                "costs-" + fund.key,
                "Costs of " + fund.name + " by year",
                "basis points of nav",
                Chart.Format.BASIS_POINTS)
            .over(names, "year");
    HtmlTable table =
        new HtmlTable("Costs of " + fund.name + " by year, basis points of average nav")
            .exact()
            .words("Year")
            .numbers("Rolls", "Trades", "Fee", "Financing", "All", "All, " + fund.currency());
    double[] sums = new double[years.length];
    for (int y = 0; y < years.length; y++) {
      table.row().text(names.get(y));
      double all = 0;
      for (String part : PARTS) {
        double amount = parts.get(part)[y];
        all += amount;
        table.number(1e4 * amount / nav[y], 2);
      }
      sums[y] = all;
      table.number(1e4 * all / nav[y], 2).number(all, 0);
    }
    List<String> words = new ArrayList<>();
    for (String part : PARTS) {
      double[] amounts = parts.get(part);
      double[] points = new double[years.length];
      Arrays.setAll(points, y -> 1e4 * amounts[y] / nav[y]);
      if (Arrays.stream(points).anyMatch(v -> Math.abs(v) > 0)) {
        chart.add(part, colour(part), Chart.Shape.BAR, points);
        words.add(part + " " + Figures.number(Arrays.stream(points).average().orElse(0), 2));
      }
    }
    if (!words.isEmpty()) {
      page.figure(
          chart,
          "What "
              + fund.name
              + " paid by calendar year, on average of years in basis points: "
              + String.join(", ", words)
              + "; "
              + Figures.number(Arrays.stream(sums).sum(), 0)
              + " "
              + fund.currency()
              + " in all.");
    }
    page.table(table);
  }

  private static String colour(String part) {
    return switch (part) {
      case "rolls" -> "rolls";
      case "trades" -> "source-cost";
      default -> "source-" + part;
    };
  }

  /** Amounts by year; what is paid is positive. */
  private static Map<String, double[]> parts(Fund fund, int[] years) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    PARTS.forEach(part -> parts.put(part, new double[years.length]));
    fund.table("rolls").ifPresent(t -> add(parts.get("rolls"), years, t, "date"));
    fund.table("trades").ifPresent(t -> add(parts.get("trades"), years, t, "execution_date"));
    fund.table("attribution").ifPresent(t -> subtract(parts, years, t, fund.rows(t.name())));
    return parts;
  }

  /** What is attributed to a part is negative where it was paid. */
  private static void subtract(
      Map<String, double[]> parts, int[] years, Table table, DayRows rows) {
    TextColumn sources = (TextColumn) table.column("source");
    List<double[]> sums = new ArrayList<>();
    sources.different().forEach(source -> sums.add(parts.get(source)));
    double[] amounts = table.numbers("amount");
    int[] of = Days.years(rows.days());
    for (int day = 0; day < of.length; day++) {
      int year = Arrays.binarySearch(years, of[day]);
      for (int row = rows.first(day); row < rows.end(day); row++) {
        double[] sum = sums.get(sources.code(row));
        if (sum != null && Double.isFinite(amounts[row])) {
          sum[year] -= amounts[row];
        }
      }
    }
  }

  private static void add(double[] sums, int[] years, Table table, String date) {
    int[] of = Days.years(table.epochDays(date));
    double[] costs = table.numbers("cost");
    for (int row = 0; row < of.length; row++) {
      int year = Arrays.binarySearch(years, of[row]);
      if (year >= 0 && Double.isFinite(costs[row])) {
        sums[year] += costs[row];
      }
    }
  }

  private static double[] averageNav(Fund fund, int[] years) {
    double[] sums = new double[years.length];
    int[] counts = new int[years.length];
    for (int row = 0; row < fund.nav.size(); row++) {
      int year = Arrays.binarySearch(years, fund.nav.year(row));
      sums[year] += fund.nav.nav()[row];
      counts[year]++;
    }
    Arrays.setAll(sums, y -> sums[y] / counts[y]);
    return sums;
  }
}
