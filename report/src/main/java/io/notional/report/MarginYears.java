package io.notional.report;

import io.notional.core.tables.Table;

/** Margin by calendar year: the extremes and the calls of each. Stateless. */
final class MarginYears {
  private static final String YIELDS = "yield_rise_to_breach";

  private MarginYears() {}

  static HtmlTable table(Fund fund, Table table) {
    HtmlTable html =
        new HtmlTable("Margin of " + fund.name + " by year, of nav")
            .exact()
            .words("Year")
            .numbers("Initial, most", "Headroom, least", "Calls", "Line drawn, most");
    boolean yields = isKnown(table.numbers(YIELDS));
    if (yields) {
      html.numbers("Rise of yields to a call, least, bp");
    }
    int[] days = table.epochDays("date");
    double[] nav = Timeline.carried(fund.nav.days(), fund.nav.nav(), days);
    double[] initial = Series.divided(table.numbers("initial"), nav);
    double[] headroom = Series.divided(table.numbers("headroom"), nav);
    double[] line = Series.divided(table.numbers("line_drawn"), nav);
    double[] called = table.numbers("called");
    double[] rises = table.numbers(YIELDS);
    int[] years = Days.years(days);
    int row = 0;
    while (row < days.length) {
      int year = years[row];
      double most = 0;
      double least = Double.POSITIVE_INFINITY;
      double drawn = 0;
      int calls = 0;
      double rise = Double.POSITIVE_INFINITY;
      for (; row < days.length && years[row] == year; row++) {
        most = Math.max(most, initial[row]);
        least = Math.min(least, headroom[row]);
        drawn = Math.max(drawn, line[row]);
        calls += called[row] > 0 ? 1 : 0;
        rise = Double.isNaN(rises[row]) ? rise : Math.min(rise, rises[row]);
      }
      html.row().text(Integer.toString(year)).percent(most).percent(least);
      html.number(calls, 0).percent(drawn);
      if (yields) {
        html.number(rise, 0);
      }
    }
    return html;
  }

  private static boolean isKnown(double[] values) {
    return Series.any(values, Double::isFinite);
  }
}
