package io.notional.report;

import io.notional.core.tables.Table;

/** Margin by calendar year: the extremes and the calls of each. Stateless. */
final class MarginYears {
  private MarginYears() {}

  static HtmlTable table(Fund fund, Table table) {
    HtmlTable html =
        new HtmlTable("Margin of " + fund.name + " by year, of nav")
            .exact()
            .words("Year")
            .numbers("Initial, most", "Headroom, least", "Days with a call", "Line drawn, most");
    int[] days = table.epochDays("date");
    double[] nav = Timeline.carried(fund.nav.days(), fund.nav.nav(), days);
    double[] initial = MarginSection.divided(table.numbers("initial"), nav);
    double[] headroom = MarginSection.divided(table.numbers("headroom"), nav);
    double[] line = MarginSection.divided(table.numbers("line_drawn"), nav);
    double[] called = table.numbers("called");
    int[] years = Days.years(days);
    int row = 0;
    while (row < days.length) {
      int year = years[row];
      double most = 0;
      double least = Double.POSITIVE_INFINITY;
      double drawn = 0;
      int calls = 0;
      for (; row < days.length && years[row] == year; row++) {
        most = Math.max(most, initial[row]);
        least = Math.min(least, headroom[row]);
        drawn = Math.max(drawn, line[row]);
        calls += called[row] > 0 ? 1 : 0;
      }
      html.row().text(Integer.toString(year)).percent(most).percent(least);
      html.number(calls, 0).percent(drawn);
    }
    return html;
  }
}
