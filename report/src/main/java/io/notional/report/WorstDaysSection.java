package io.notional.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The worst days of a fund, and what lost and what paid on them. */
final class WorstDaysSection {
  private static final int MOST = 10;

  private final List<Fund> funds;

  private WorstDaysSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream()
            .filter(f -> !f.benchmark && f.table("attribution").isPresent() && fell(f))
            .toList();
    return new Section(
        "worst", "Worst days", !own.isEmpty(), page -> new WorstDaysSection(own).write(page));
  }

  private static boolean fell(Fund fund) {
    double[] returns = fund.nav.returns();
    return Series.any(Arrays.copyOfRange(returns, 1, returns.length), value -> value < 0);
  }

  /** Rows of the worst returns below zero, the worst first; of equal ones the earlier. */
  static List<Integer> worst(double[] returns) {
    List<Integer> worst = new ArrayList<>();
    for (int row = 1; row < returns.length; row++) {
      boolean full = worst.size() == MOST;
      if (returns[row] < (full ? returns[worst.get(MOST - 1)] : 0)) {
        insert(worst, row, returns);
      }
    }
    return worst;
  }

  private static void insert(List<Integer> worst, int row, double[] returns) {
    int at = worst.size();
    while (at > 0 && returns[row] < returns[worst.get(at - 1)]) {
      at--;
    }
    worst.add(at, row);
    if (worst.size() > MOST) {
      worst.remove(MOST);
    }
  }

  private void write(Page page) {
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      write(page, fund);
    }
  }

  private static void write(Page page, Fund fund) {
    List<Integer> rows = worst(fund.nav.returns());
    Contributions parts = fund.contributions("sleeve");
    Map<String, String> classes = fund.classes();
    List<String> days = rows.stream().map(row -> Days.iso(fund.nav.days()[row])).toList();
    Chart chart =
        new Chart(
                "worst-" + fund.key,
                "What the worst days of " + fund.name + " were made of",
                "of nav",
                Chart.Format.PERCENT)
            .over(days, "close");
    HtmlTable table =
        new HtmlTable("The worst days of " + fund.name + ", percent of nav by sleeve")
            .exact()
            .words("Close")
            .numbers("Return");
    List<String> keys =
        parts.keys().stream()
            .filter(key -> rows.stream().anyMatch(row -> Math.abs(parts.at(key, row)) > 0))
            .toList();
    table.numbers(keys.toArray(String[]::new));
    for (int row : rows) {
      table.row().day(fund.nav.days()[row]).percent(fund.nav.returns()[row]);
      for (String key : keys) {
        table.percent(parts.at(key, row));
      }
    }
    for (String key : keys) {
      double[] values = rows.stream().mapToDouble(row -> parts.at(key, row)).toArray();
      String colour = page.colours.sleeve(key, classes.getOrDefault(key, key));
      chart.add(key, colour, Chart.Shape.BAR, values);
    }
    page.figure(chart, words(fund, rows, parts, keys));
    page.table(table);
  }

  private static String words(
      Fund fund, List<Integer> rows, Contributions parts, List<String> keys) {
    int worst = rows.get(0);
    double sum = rows.stream().mapToDouble(row -> fund.nav.returns()[row]).sum();
    List<String> paid = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (String key : keys) {
      double all = rows.stream().mapToDouble(row -> parts.at(key, row)).sum();
      (all > 0 ? paid : lost).add(key + " " + Figures.percent(all, 1));
    }
    return "The worst day of "
        + fund.name
        + " was "
        + Days.iso(fund.nav.days()[worst])
        + " with "
        + Figures.percent(fund.nav.returns()[worst])
        + ". On these "
        + Figures.count(rows.size(), "day")
        + ", "
        + Figures.percent(sum, 1)
        + " together, "
        + (lost.isEmpty() ? "nothing lost" : "what lost: " + String.join(", ", lost))
        + "; "
        + (paid.isEmpty() ? "nothing paid." : "what paid: " + String.join(", ", paid) + ".");
  }
}
