package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Duration of a fund by sleeve, and of each sleeve per unit of its notional. */
final class DurationSection {
  private final List<Fund> funds;

  private DurationSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own = funds.stream().filter(f -> !f.benchmark && isKnown(f)).toList();
    return new Section(
        "duration", "Duration", !own.isEmpty(), page -> new DurationSection(own).write(page));
  }

  private static boolean isKnown(Fund fund) {
    return fund.table("exposures")
        .filter(t -> Series.any(t.numbers("duration"), v -> Math.abs(v) > 0))
        .isPresent();
  }

  private void write(Page page) {
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      page.html.raw("<div class=pair>");
      draw(page, fund, "duration");
      draw(page, fund, "sleeve_duration");
      page.html.close("div").line();
      page.folded("Duration by year", years(fund));
    }
  }

  private static void draw(Page page, Fund fund, String column) {
    boolean whole = column.equals("duration");
    Table table = fund.table("exposures").orElseThrow();
    Pivot pivot = fund.pivot(table.name(), "sleeve", column);
    Map<String, String> classes = fund.classes();
    Chart chart =
        new Chart(
                (whole ? "duration-" : "own-duration-") + fund.key,
                (whole ? "Duration of " : "Duration of the sleeves of ") + fund.name,
                "years",
                Chart.Format.YEARS)
            .over(pivot.days());
    List<String> words = new ArrayList<>();
    for (String sleeve : pivot.keys()) {
      double[] values = pivot.columns().get(sleeve);
      double average = average(values);
      if (Math.abs(average) > 0) {
        String colour = page.colours.sleeve(sleeve, classes.getOrDefault(sleeve, sleeve));
        chart.add(sleeve, colour, whole ? Chart.Shape.AREA : Chart.Shape.LINE, values);
        words.add(sleeve + " " + Figures.number(average, 2));
      }
    }
    String what =
        whole
            ? "What a rise of all yields by one point costs in percent of nav, in years of duration"
            : "Years of duration per unit of a sleeve's own notional";
    if (!words.isEmpty()) {
      page.figure(chart, what + "; on average " + String.join(", ", words) + ".");
    }
  }

  /** Of what is known. */
  private static double average(double[] values) {
    return Sum.ofFinite(values, 0, values.length).mean(0);
  }

  private static HtmlTable years(Fund fund) {
    Pivot pivot = fund.pivot("exposures", "sleeve", "duration");
    HtmlTable html =
        new HtmlTable("Average duration of " + fund.name + " by sleeve and year, years")
            .exact()
            .words("Year");
    List<String> sleeves =
        pivot.keys().stream().filter(s -> Math.abs(average(pivot.columns().get(s))) > 0).toList();
    html.numbers(sleeves.toArray(String[]::new));
    int row = 0;
    int[] days = pivot.days();
    int[] years = Days.years(days);
    while (row < days.length) {
      int year = years[row];
      int from = row;
      while (row < days.length && years[row] == year) {
        row++;
      }
      html.row().text(Integer.toString(year));
      for (String sleeve : sleeves) {
        html.number(Sum.ofFinite(pivot.columns().get(sleeve), from, row).mean(Double.NaN), 2);
      }
    }
    return html;
  }
}
