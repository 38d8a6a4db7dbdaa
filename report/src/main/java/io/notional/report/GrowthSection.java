package io.notional.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What 100 became, on a scale on which doubling is one height. */
final class GrowthSection {
  private final List<Fund> funds;

  private GrowthSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    return new Section(
        "growth", "Growth", !funds.isEmpty(), page -> new GrowthSection(funds).write(page));
  }

  private void write(Page page) {
    int[] days = Timeline.union(funds.stream().map(fund -> fund.nav.days()).toList());
    int start = start();
    days = Arrays.stream(days).filter(day -> day >= start).toArray();
    Chart chart =
        new Chart("growth", "Growth of 100", "value of 100 (log)", Chart.Format.NUMBER)
            .over(days)
            .log()
            .tall();
    List<String> words = new ArrayList<>();
    for (Fund fund : funds) {
      double[] values = rebased(fund, days, start);
      Chart.Shape shape = fund.benchmark ? Chart.Shape.DASHED : Chart.Shape.LINE;
      chart.add(fund.name, fund.colour, shape, values);
      words.add(fund.name + " " + Figures.number(last(values), 2));
    }
    page.figure(
        chart,
        "What 100 put in at the close of "
            + Days.iso(start)
            + " became by "
            + Days.iso(days[days.length - 1])
            + ", before tax: "
            + String.join("; ", words)
            + ". Equal heights are equal ratios.");
  }

  /** The first close that all have; the first of all where there is none. */
  private int start() {
    int latest = funds.stream().mapToInt(fund -> fund.nav.days()[0]).max().orElseThrow();
    boolean common = funds.stream().allMatch(fund -> fund.nav.days()[fund.nav.last()] > latest);
    return common
        ? latest
        : funds.stream().mapToInt(fund -> fund.nav.days()[0]).min().orElseThrow();
  }

  private static double[] rebased(Fund fund, int[] days, int start) {
    double[] values = Timeline.carried(fund.nav.days(), fund.nav.growth(), days);
    int from = Math.min(fund.nav.from(start), fund.nav.last());
    double base = fund.nav.growth()[from] / 100;
    for (int i = 0; i < values.length; i++) {
      values[i] /= base;
    }
    return values;
  }

  private static double last(double[] values) {
    double last = Double.NaN;
    for (double value : values) {
      last = Double.isFinite(value) ? value : last;
    }
    return last;
  }
}
