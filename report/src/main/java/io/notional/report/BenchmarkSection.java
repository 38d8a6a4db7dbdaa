package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Funds beside a benchmark: how they moved with it, and what they made in its worst falls. */
final class BenchmarkSection {
  private static final int MOST = 10;

  private final List<Fund> funds;
  private final Optional<Fund> benchmark;

  private BenchmarkSection(List<Fund> funds, Optional<Fund> benchmark) {
    this.funds = funds;
    this.benchmark = benchmark;
  }

  static Section of(List<Fund> all) {
    Optional<Fund> benchmark = all.stream().filter(fund -> fund.benchmark).findFirst();
    List<Fund> funds = all.stream().filter(fund -> !fund.benchmark).toList();
    boolean own = funds.stream().anyMatch(fund -> fund.table("crises").isPresent());
    return new Section(
        "benchmark",
        "Beside a benchmark",
        own || benchmark.isPresent(),
        page -> new BenchmarkSection(funds, benchmark).write(page));
  }

  private void write(Page page) {
    benchmark.ifPresent(against -> against(page, against));
    for (Fund fund : funds) {
      fund.table("crises").filter(t -> t.rows() > 0).ifPresent(t -> crises(page, fund, t));
      fund.table("smile").filter(t -> t.rows() > 0).ifPresent(t -> smile(page, fund, t));
    }
  }

  /** Over the closes that both have. */
  private void against(Page page, Fund against) {
    HtmlTable table =
        new HtmlTable("Beside " + against.name + ", over the closes that both have")
            .exact()
            .words("Fund")
            .numbers(
                "Closes", "Excess return a year", "Tracking error a year", "Beta", "Correlation");
    List<String> words = new ArrayList<>();
    for (Fund fund : funds) {
      CommonReturns both = CommonReturns.of(fund, against);
      table.row().text(fund.name).number(both.closes(), 0).percent(both.excess());
      table.percent(both.trackingError()).number(both.beta(), 2).number(both.correlation(), 2);
      words.add(
          fund.name
              + " made "
              + Figures.percent(Math.abs(both.excess()))
              + (both.excess() < 0 ? " a year less than " : " a year more than ")
              + against.name
              + ", with a correlation of "
              + Figures.number(both.correlation(), 2));
    }
    page.html.paragraph(String.join("; ", words) + ".");
    page.table(table);
    page.table(falls(against));
  }

  /** What the funds made from high to low in the worst falls of the benchmark. */
  private HtmlTable falls(Fund against) {
    HtmlTable table =
        new HtmlTable("The worst falls of " + against.name + ", and what was made in them")
            .exact()
            .words("High", "Low")
            .numbers(against.name);
    funds.forEach(fund -> table.numbers(fund.name));
    int[] days = against.nav.days();
    for (Falls.Fall fall : Falls.worst(against.nav.growth(), MOST)) {
      table.row().day(days[fall.peak()]).day(days[fall.trough()]).percent(-fall.depth());
      for (Fund fund : funds) {
        table.percent(fund.nav.between(days[fall.peak()], days[fall.trough()]));
      }
    }
    return table;
  }

  private static void crises(Page page, Fund fund, Table table) {
    HtmlTable html =
        new HtmlTable(
                "The deepest falls of "
                    + fund.summary.text("benchmark.id")
                    + ", and what "
                    + fund.name
                    + " made in them")
            .exact()
            .words("High", "Low", "Back at")
            .numbers("Depth", fund.name);
    Values values = new Values(table);
    for (int row = 0; row < table.rows(); row++) {
      html.row().day(values.day("peak", row)).day(values.day("trough", row));
      html.day(values.day("recovery", row)).percent(-Math.abs(values.number("depth", row)));
      html.percent(values.number("fund_return", row));
    }
    page.table(html);
  }

  private static void smile(Page page, Fund fund, Table table) {
    HtmlTable html =
        new HtmlTable("Months by fifths of the benchmark's, the worst first; mean returns")
            .exact()
            .words("Fifth")
            .numbers("Months", "Benchmark", fund.name);
    Values values = new Values(table);
    List<String> fifths = new ArrayList<>();
    double[] benchmark = new double[table.rows()];
    double[] own = new double[table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      fifths.add(Figures.number(values.number("quintile", row), 0));
      benchmark[row] = values.number("benchmark_return", row);
      own[row] = values.number("fund_return", row);
      html.row().text(fifths.get(row)).number(values.number("months", row), 0);
      html.percent(benchmark[row]).percent(own[row]);
    }
    Chart chart =
        new Chart(
                "smile-" + fund.key,
                "Mean monthly returns by fifths of the benchmark's months",
                "mean return of a month",
                Chart.Format.PERCENT)
            .over(fifths, "fifth of the benchmark's months, 1 the worst")
            .add("benchmark", Colours.BENCHMARK, Chart.Shape.SIDE, benchmark)
            .add(fund.name, fund.colour, Chart.Shape.SIDE, own);
    page.figure(
        chart,
        "In the worst fifth of the benchmark's months "
            + fund.name
            + " made "
            + Figures.percent(own[0])
            + " a month, in the best "
            + Figures.percent(own[own.length - 1])
            + "; on average of all "
            + Figures.percent(Arrays.stream(own).average().orElse(Double.NaN))
            + ".");
    page.table(html);
  }
}
