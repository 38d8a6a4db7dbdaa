package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/** How far below its high a fund was, and its ten worst falls. */
final class DrawdownSection {
  private static final int MOST = 10;

  private final List<Fund> funds;

  private DrawdownSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    boolean any = funds.stream().anyMatch(fund -> !worst(fund).isEmpty());
    return new Section("drawdown", "Drawdown", any, page -> new DrawdownSection(funds).write(page));
  }

  private static List<Falls.Fall> worst(Fund fund) {
    return Falls.worst(fund.nav.growth(), MOST);
  }

  private void write(Page page) {
    int[] days = Timeline.union(funds.stream().map(fund -> fund.nav.days()).toList());
    Chart chart = new Chart("drawdown", "Fall from a high", "below the high", Chart.Format.PERCENT);
    chart.over(days);
    List<String> words = new ArrayList<>();
    for (Fund fund : funds) {
      Chart.Shape shape =
          funds.size() == 1
              ? Chart.Shape.AREA
              : fund.benchmark ? Chart.Shape.DASHED : Chart.Shape.LINE;
      double[] falls = Timeline.carried(fund.nav.days(), fund.nav.falls(), days);
      chart.add(fund.name, fund.colour, shape, falls);
      words.add(words(fund));
    }
    page.figure(
        chart,
        "How far each close was below the highest so far. At worst: "
            + String.join("; ", words)
            + ".");
    page.html.raw("<div class=pair>");
    funds.forEach(fund -> page.table(table(fund)));
    page.html.close("div").line();
  }

  private static String words(Fund fund) {
    List<Falls.Fall> worst = worst(fund);
    return worst.isEmpty()
        ? fund.name + " never fell"
        : fund.name
            + " "
            + Figures.percent(-worst.get(0).depth())
            + " on "
            + Days.iso(fund.nav.days()[worst.get(0).trough()]);
  }

  private static HtmlTable table(Fund fund) {
    HtmlTable table =
        new HtmlTable("The ten worst falls of " + fund.name + ", close to close")
            .exact()
            .words("High", "Low", "Back at")
            .numbers("Depth", "Days down", "Days to recover");
    int[] days = fund.nav.days();
    for (Falls.Fall fall : worst(fund)) {
      int peak = days[fall.peak()];
      int trough = days[fall.trough()];
      table.row().day(peak).day(trough);
      boolean back = fall.recovery() >= 0;
      if (back) {
        table.day(days[fall.recovery()]);
      } else {
        table.text("not yet");
      }
      table.percent(-fall.depth());
      table.number(trough - peak, 0);
      table.number(back ? days[fall.recovery()] - trough : Double.NaN, 0);
    }
    return table;
  }
}
