package io.notional.report;

import io.notional.core.tables.Column;
import io.notional.core.tables.ColumnType;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.Table;
import java.util.List;

/** Watchpoints: the alerts that limits raised, and the last, least and most of what is watched. */
final class WatchSection {
  private static final int MOST_ALERTS = 200;

  private final List<Fund> funds;

  private WatchSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream().filter(f -> !f.benchmark && f.table("watch").isPresent()).toList();
    return new Section(
        "watch", "Watchpoints", !own.isEmpty(), page -> new WatchSection(own).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(
        "What a holder watches by close. An alert is the first close beyond a limit of the spec;"
            + " the next one comes after the limit was kept in between.");
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      alerts(page, fund);
      points(page, fund);
    }
  }

  private static void alerts(Page page, Fund fund) {
    Table alerts = fund.table("alerts").filter(t -> t.rows() > 0).orElse(null);
    if (alerts == null) {
      page.html.paragraph(fund.name + " passed none of its limits.");
      return;
    }
    int first = Math.max(0, alerts.rows() - MOST_ALERTS);
    HtmlTable table =
        new HtmlTable(
                first > 0
                    ? "The last " + MOST_ALERTS + " of " + alerts.rows() + " alerts of " + fund.name
                    : "Alerts of " + fund.name)
            .exact()
            .words("First close", "Watchpoint")
            .numbers("Value")
            .words("Limit is")
            .numbers("Limit")
            .words("Cleared");
    int[] dates = alerts.epochDays("date");
    int[] cleared = alerts.epochDays("cleared");
    String[] names = alerts.texts("watchpoint");
    String[] sides = alerts.texts("limit_is");
    double[] values = alerts.numbers("value");
    double[] limits = alerts.numbers("limit");
    for (int row = first; row < alerts.rows(); row++) {
      table
          .row()
          .day(dates[row])
          .text(names[row])
          .shortest(rounded(values[row]))
          .text(sides[row])
          .shortest(limits[row]);
      if (cleared[row] == DateColumn.UNKNOWN) {
        table.text("not yet");
      } else {
        table.day(cleared[row]);
      }
    }
    page.table(table);
  }

  private static void points(Page page, Fund fund) {
    Table watch = fund.table("watch").orElseThrow();
    HtmlTable table =
        new HtmlTable("What is watched of " + fund.name)
            .exact()
            .words("Watchpoint")
            .numbers("Last", "Least", "Most");
    for (Column column : watch.columns()) {
      double[] values =
          column.type() == ColumnType.NUMBER
              ? Series.finite(watch.numbers(column.name()))
              : new double[0];
      if (values.length > 0) {
        table
            .row()
            .text(column.name())
            .shortest(rounded(values[values.length - 1]))
            .shortest(rounded(Series.least(values)))
            .shortest(rounded(Series.most(values)));
      }
    }
    page.table(table);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
