package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/** The page as its sections write it. Used by one thread. */
final class Page {
  final Html html = new Html();
  final Colours colours = new Colours();
  private final List<Chart> charts = new ArrayList<>();

  /** A chart under the sentence that says what it shows. */
  void figure(Chart chart, String sentence) {
    charts.add(chart);
    html.open("figure", "id", "figure-" + chart.id);
    html.element("figcaption", sentence);
    String plot = chart.isTall() ? "plot tall" : "plot";
    html.open("div", "class", plot, "id", chart.id).close("div").close("figure").line();
  }

  /** A table. */
  void table(HtmlTable table) {
    table.write(html);
  }

  /** A table that is shown when it is asked for, and on paper. */
  void folded(String title, HtmlTable table) {
    html.raw("<details class=print>");
    fold(title, table);
  }

  /** A long table that is shown when it is asked for; on paper it is what it was on the screen. */
  void list(String title, HtmlTable table) {
    html.raw("<details>");
    fold(title, table);
  }

  private void fold(String title, HtmlTable table) {
    html.element("summary", title);
    table.write(html);
    html.close("details").line();
  }

  /** The heading of what is about one of several funds. */
  void heading(String text) {
    html.element("h3", text).line();
  }

  List<Chart> charts() {
    return charts;
  }
}
