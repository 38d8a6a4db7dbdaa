package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exposure and capital side by side: what a fund moves with, and where its money stands. By sleeve,
 * or by asset class where funds are held and seen through.
 */
final class ExposureSection {
  private static final String LOOK_THROUGH = "exposures-funds";

  /** What hardly moves, and is no part of exposure in the summary. */
  private static final Set<String> STILL = Set.of("bills", "cash", "");

  private final List<Fund> funds;

  private ExposureSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream()
            .filter(f -> !f.benchmark && f.table("exposures").filter(t -> t.rows() > 0).isPresent())
            .toList();
    return new Section(
        "exposure",
        "Exposure and capital",
        !own.isEmpty(),
        page -> new ExposureSection(own).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(
        "Exposure is what a fund moves with, capital is where its money stands. Futures have"
            + " exposure and no capital: what they gain and lose lands in cash and bills.");
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      write(page, fund);
    }
  }

  private void write(Page page, Fund fund) {
    boolean seen = fund.table(LOOK_THROUGH).isPresent();
    Table table = fund.table(seen ? LOOK_THROUGH : "exposures").orElseThrow();
    String key = seen ? "asset_class" : "sleeve";
    Map<String, String> classes = FirstTexts.of(table, key, "asset_class");
    Map<String, String> colours = new LinkedHashMap<>();
    classes.forEach((name, of) -> colours.put(name, colour(page, name, of, seen)));
    Pivot exposure = fund.pivot(table.name(), key, "notional");
    Pivot capital = fund.pivot(table.name(), key, "capital");
    page.html.raw("<div class=pair>");
    draw(page, fund, exposure, colours, "exposure", classes);
    draw(page, fund, capital, colours, "capital", classes);
    page.html.close("div").line();
    page.table(table(fund, exposure, capital, seen));
  }

  /** That of its asset class. */
  private static String colour(Page page, String name, String assetClass, boolean seen) {
    return seen
        ? page.colours.assetClass(name.isEmpty() ? "free" : name)
        : page.colours.sleeve(name, assetClass);
  }

  private static void draw(
      Page page,
      Fund fund,
      Pivot pivot,
      Map<String, String> colours,
      String what,
      Map<String, String> classes) {
    boolean exposure = what.equals("exposure");
    Chart chart =
        new Chart(
                what + "-" + fund.key,
                (exposure ? "Exposure of " : "Capital of ") + fund.name,
                exposure ? "notional, of nav" : "capital, of nav",
                Chart.Format.PERCENT)
            .over(pivot.days());
    List<String> words = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, double[]> column : pivot.columns().entrySet()) {
      double average = average(column.getValue());
      if (Series.any(column.getValue(), value -> Math.abs(value) > 1e-9)) {
        String name = column.getKey().isEmpty() ? "free" : column.getKey();
        chart.add(name, colours.get(column.getKey()), Chart.Shape.STACK, column.getValue());
        words.add(name + " " + Figures.percent(average, 1));
        sum += STILL.contains(classes.get(column.getKey())) ? 0 : average;
      }
    }
    String text =
        exposure
            ? "What "
                + fund.name
                + " moved with, on average "
                + Figures.percent(sum, 1)
                + " of nav besides bills and cash"
            : "Where the capital of " + fund.name + " stood, on average";
    page.figure(chart, text + ": " + String.join(", ", words) + ".");
  }

  /** Averages over all closes after the first, as the summary has them. */
  private static double average(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += values[i];
    }
    return sum / Math.max(1, values.length - 1);
  }

  private static HtmlTable table(Fund fund, Pivot exposure, Pivot capital, boolean seen) {
    HtmlTable table =
        new HtmlTable(
                "Exposure and capital of "
                    + fund.name
                    + ", of nav"
                    + (seen ? ", seen through the funds it holds" : ""))
            .exact()
            .words(seen ? "Asset class" : "Sleeve")
            .numbers("Exposure, average", "at the last close")
            .numbers("Capital, average", "at the last close");
    for (String key : exposure.keys()) {
      double[] notional = exposure.columns().get(key);
      double[] stands = capital.columns().get(key);
      int last = notional.length - 1;
      table.row().text(key.isEmpty() ? "free" : key);
      table.percent(average(notional)).percent(notional[last]);
      table.percent(average(stands)).percent(stands[last]);
    }
    return table;
  }
}
