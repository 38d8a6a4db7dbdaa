package io.notional.report;

import io.notional.core.tables.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** Return, volatility and Sharpe ratio over a year that rolls, and how stocks and bonds went. */
final class RollingSection {
  /** What is drawn of each fund: NaN where it is not known. */
  private record Measure(
      String id, String label, String unit, Chart.Format format, Function<Ratios, double[]> of) {}

  private final List<Fund> funds;

  private RollingSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> long_ = funds.stream().filter(fund -> fund.nav.size() > window(fund) + 1).toList();
    return new Section(
        "rolling", "Rolling year", !long_.isEmpty(), page -> new RollingSection(long_).write(page));
  }

  private static int window(Fund fund) {
    return (int) Math.max(2, Math.rint(fund.closesPerYear()));
  }

  private void write(Page page) {
    page.html.paragraph(
        "Each point looks back over one year: "
            + Figures.count(window(funds.get(0)), "close")
            + ". The Sharpe ratio is over what cash returned on average in the whole run, since"
            + " its rate of each day is in no table. The correlation of stocks and bonds is that"
            + " of the watchpoints, over the longest of their windows.");
    List<Measure> measures =
        List.of(
            new Measure(
                "r-return", "Return", "return a year", Chart.Format.PERCENT, Ratios::growth),
            new Measure(
                "r-volatility",
                "Volatility",
                "volatility a year",
                Chart.Format.PERCENT,
                Ratios::volatility),
            new Measure(
                "r-sharpe", "Sharpe ratio", "ratio, a year", Chart.Format.NUMBER, Ratios::sharpe),
            new Measure(
                "r-correlation",
                "Correlation of stocks and bonds",
                "correlation",
                Chart.Format.NUMBER,
                Ratios::correlation));
    HtmlTable table =
        new HtmlTable("Rolling: last, median, least and most")
            .exact()
            .words("Fund", "Measure")
            .numbers("Last", "Median", "Least", "Most");
    page.html.raw("<div class=pair>");
    List<Ratios> all = funds.stream().map(Ratios::new).toList();
    measures.forEach(measure -> draw(page, measure, all, table));
    page.html.close("div").line();
    page.table(table);
  }

  private void draw(Page page, Measure measure, List<Ratios> all, HtmlTable table) {
    int[] days = Timeline.union(funds.stream().map(fund -> fund.nav.days()).toList());
    Chart chart = new Chart(measure.id, measure.label + ", rolling", measure.unit, measure.format);
    chart.over(days);
    DoubleFunction<String> format =
        measure.format == Chart.Format.PERCENT ? Figures::percent : v -> Figures.number(v, 2);
    List<String> words = new ArrayList<>();
    for (Ratios ratios : all) {
      Fund fund = ratios.fund;
      double[] values = measure.of.apply(ratios);
      double[] known = Series.finite(values);
      if (known.length > 0) {
        double last = known[known.length - 1];
        Arrays.sort(known);
        chart.add(
            fund.name,
            fund.colour,
            fund.benchmark ? Chart.Shape.DASHED : Chart.Shape.LINE,
            Timeline.carried(fund.nav.days(), values, days));
        words.add(
            fund.name
                + " from "
                + format.apply(known[0])
                + " to "
                + format.apply(known[known.length - 1])
                + ", at last "
                + format.apply(last));
        table.row().text(fund.name).text(measure.label);
        for (double v :
            new double[] {last, known[known.length / 2], known[0], known[known.length - 1]}) {
          table.value(v, format.apply(v));
        }
      }
    }
    if (!words.isEmpty()) {
      page.figure(chart, measure.label + ": " + String.join("; ", words) + ".");
    }
  }

  /** Rolling measures of a fund by row of its nav. */
  private static final class Ratios {
    private final Fund fund;
    private final double[] deviation;

    Ratios(Fund fund) {
      this.fund = fund;
      this.deviation = moved(Rolling.deviation(returns(fund), window(fund)));
    }

    double[] growth() {
      return Rolling.growth(fund.nav.growth(), window(fund));
    }

    double[] volatility() {
      return Series.times(deviation, Math.sqrt(fund.closesPerYear()));
    }

    double[] sharpe() {
      double[] mean = moved(Rolling.mean(returns(fund), window(fund)));
      double cash = cash(fund);
      double root = Math.sqrt(fund.closesPerYear());
      for (int row = 0; row < mean.length; row++) {
        mean[row] = deviation[row] > 0 ? (mean[row] - cash) / deviation[row] * root : Double.NaN;
      }
      return mean;
    }

    /** What cash returned from close to close on average; zero where it has no rate. */
    private static double cash(Fund fund) {
      double all = fund.summary.number("returns.cash_return");
      return Double.isFinite(all)
          ? StrictMath.expm1(StrictMath.log1p(all) / (fund.nav.size() - 1))
          : 0;
    }

    /** As it is watched, over the longest window. */
    double[] correlation() {
      return fund.table("watch")
          .flatMap(
              watch ->
                  watch.columns().stream()
                      .map(Column::name)
                      .filter(name -> name.startsWith("correlation_"))
                      .reduce((shorter, longer) -> longer)
                      .map(watch::numbers))
          .orElse(new double[0]);
    }

    /** All but the first, which is no return. */
    private static double[] returns(Fund fund) {
      return Arrays.copyOfRange(fund.nav.returns(), 1, fund.nav.size());
    }

    private static double[] moved(double[] values) {
      double[] moved = new double[values.length + 1];
      moved[0] = Double.NaN;
      System.arraycopy(values, 0, moved, 1, values.length);
      return moved;
    }
  }
}
