package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scenarios that were played: what they did, what had to be sold, how large an overlay bears them.
 */
final class StressSection {
  private final List<StressTest> tests;

  private StressSection(List<StressTest> tests) {
    this.tests = tests;
  }

  static Section of(List<StressTest> tests) {
    return new Section(
        "stress", "Stress", !tests.isEmpty(), page -> new StressSection(tests).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(
        "Scenarios are played through the same simulation, day by day, from the last real close."
            + " Headroom is eligible collateral after haircut less maintenance margin.");
    for (int i = 0; i < tests.size(); i++) {
      StressTest test = tests.get(i);
      if (tests.size() > 1) {
        page.heading(test.name());
      }
      Table outcomes = test.tables().apply("stress").orElseThrow();
      stopped(page.html, test.name(), outcomes);
      paths(page, test, Integer.toString(i + 1));
      page.table(outcomes(outcomes));
      limits(test).ifPresent(page::table);
      exposures(test).ifPresent(table -> page.folded("Exposure before and after", table));
      forced(test).ifPresent(table -> page.folded("What had to be sold", table));
    }
  }

  private static void stopped(Html html, String name, Table outcomes) {
    String[] scenarios = outcomes.texts("scenario");
    String[] survived = outcomes.texts("survived");
    for (int row = 0; row < scenarios.length; row++) {
      if (survived[row].equals("no")) {
        html.open("p", "class", "alert", "role", "note");
        html.element("strong", name + " did not survive " + scenarios[row]);
        html.text(": " + outcomes.texts("worst_state")[row] + ".").close("p").line();
      }
    }
  }

  /** What nav became by scenario, by closes after the last real one. */
  private static void paths(Page page, StressTest test, String key) {
    Table days = test.tables().apply("stress-days").orElseThrow();
    Map<String, double[]> paths = new LinkedHashMap<>();
    String[] scenarios = days.texts("scenario");
    double[] nav = days.numbers("nav");
    int longest = 0;
    int row = 0;
    while (row < scenarios.length) {
      int from = row;
      while (row < scenarios.length && scenarios[row].equals(scenarios[from])) {
        row++;
      }
      double[] path = Arrays.copyOfRange(nav, from, row);
      double base = path[0];
      Arrays.setAll(path, i -> path[i] / base - 1);
      paths.put(scenarios[from], path);
      longest = Math.max(longest, path.length);
    }
    Chart chart =
        new Chart("stress-" + key, "Scenarios", "change of nav", Chart.Format.PERCENT).tall();
    int size = longest;
    chart.over(IntStream.range(0, size).mapToObj(Integer::toString).toList(), "closes played");
    int index = 0;
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, double[]> path : paths.entrySet()) {
      double[] values = Arrays.copyOf(path.getValue(), size);
      Arrays.fill(values, path.getValue().length, size, Double.NaN);
      chart.add(path.getKey(), Colours.run(index++), Chart.Shape.LINE, values);
      double end = path.getValue()[path.getValue().length - 1];
      words.add(path.getKey() + " " + Figures.percent(end));
    }
    page.figure(
        chart,
        "The change of the nav of "
            + test.name()
            + " while each scenario is played, and at its end: "
            + String.join(", ", words)
            + ".");
  }

  private static HtmlTable outcomes(Table table) {
    HtmlTable html =
        new HtmlTable("Scenarios: what they did")
            .exact()
            .words("Scenario", "From", "To")
            .numbers("Return", "Least headroom, of nav before", "Calls", "Forced trades")
            .words("Worst state", "Survived");
    Values values = new Values(table);
    for (int row = 0; row < table.rows(); row++) {
      html.row().text(values.text("scenario", row));
      html.day(values.day("start", row)).day(values.day("end", row));
      html.percent(values.number("return", row));
      html.percent(values.number("least_headroom", row) / values.number("nav_before", row));
      html.number(values.number("calls", row), 0).number(values.number("forced_trades", row), 0);
      html.text(values.text("worst_state", row)).text(values.text("survived", row));
    }
    return html;
  }

  /** The first row of each scenario has the answer; the days of the search follow. */
  private static Optional<HtmlTable> limits(StressTest test) {
    Optional<Table> table = test.tables().apply("stress-limits").filter(t -> t.rows() > 0);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    HtmlTable html =
        new HtmlTable("How large an overlay bears each scenario, of nav")
            .exact()
            .words("Scenario", "Answer")
            .numbers("Largest without a call", "First with a call");
    Values values = new Values(table.get());
    String before = "";
    for (int row = 0; row < table.get().rows(); row++) {
      String scenario = values.text("scenario", row);
      if (!scenario.equals(before)) {
        html.row().text(scenario).text(values.text("answer", row));
        html.percent(values.number("overlay", row)).percent(values.number("limit", row));
      }
      before = scenario;
    }
    return Optional.of(html);
  }

  private static Optional<HtmlTable> exposures(StressTest test) {
    Optional<Table> table = test.tables().apply("stress-exposures").filter(t -> t.rows() > 0);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    HtmlTable html =
        new HtmlTable("Exposure and capital before and after, of nav")
            .exact()
            .words("Scenario", "Moment", "Close", "Sleeve")
            .numbers("Exposure", "Capital");
    Values values = new Values(table.get());
    for (int row = 0; row < table.get().rows(); row++) {
      html.row().text(values.text("scenario", row)).text(values.text("moment", row));
      html.day(values.day("date", row)).text(values.text("sleeve", row));
      html.percent(values.number("notional", row)).percent(values.number("capital", row));
    }
    return Optional.of(html);
  }

  private static Optional<HtmlTable> forced(StressTest test) {
    Optional<Table> table = test.tables().apply("stress-forced").filter(t -> t.rows() > 0);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    HtmlTable html =
        new HtmlTable("Trades that a scenario forced")
            .words("Scenario", "Close", "Sleeve", "Instrument")
            .numbers("Quantity", "Price", "Cost")
            .words("Reason");
    Values values = new Values(table.get());
    for (int row = 0; row < Math.min(Trades.MOST, table.get().rows()); row++) {
      html.row().text(values.text("scenario", row)).day(values.day("date", row));
      html.text(values.text("sleeve", row)).text(values.text("instrument", row));
      html.shortest(values.number("quantity", row)).shortest(values.number("price", row));
      html.number(values.number("cost", row), 2).text(values.text("reason", row));
    }
    return Optional.of(html);
  }
}
