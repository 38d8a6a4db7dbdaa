package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the page: a caption, columns of words or numbers, rows whose first cell heads them.
 * Filled by one thread.
 */
final class HtmlTable {
  /** A cell: its class, and markup that is written already. */
  private record Cell(String style, String markup) {}

  private final String caption;
  private final List<String> heads = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> row = List.of();
  private String kind = "";
  private boolean exact;

  /** A table that the caption says all about. */
  HtmlTable(String caption) {
    this.caption = caption;
  }

  /** Columns of words. */
  HtmlTable words(String... names) {
    return columns(false, names);
  }

  /** Columns of numbers. */
  HtmlTable numbers(String... names) {
    return columns(true, names);
  }

  private HtmlTable columns(boolean number, String... names) {
    for (String name : names) {
      heads.add(name);
      numbers.add(number);
    }
    return this;
  }

  /** A class of the style. */
  HtmlTable kind(String name) {
    this.kind = name;
    return this;
  }

  /** Every number with all of its digits beside what is read of it, for programs. */
  HtmlTable exact() {
    this.exact = true;
    return this;
  }

  /** Begins a row. */
  HtmlTable row() {
    row = new ArrayList<>();
    rows.add(row);
    return this;
  }

  /** A cell of words. */
  HtmlTable text(String text) {
    row.add(new Cell("", Html.escaped(text)));
    return this;
  }

  /** A date. */
  HtmlTable day(int day) {
    row.add(new Cell("d", Days.iso(day)));
    return this;
  }

  /** A fraction in percent with two decimals. */
  HtmlTable percent(double fraction) {
    return value(fraction, Figures.percent(fraction));
  }

  /** A number. */
  HtmlTable number(double value, int decimals) {
    return value(value, Figures.number(value, decimals));
  }

  /** A number with the decimals that it has, six at most. */
  HtmlTable shortest(double value) {
    return value(value, Figures.shortest(value, 6));
  }

  /** What programs compare. */
  HtmlTable hash(String text) {
    row.add(new Cell("hash", Html.escaped(text)));
    return this;
  }

  /** A value and how it is written. */
  HtmlTable value(double value, String text) {
    row.add(new Cell("", data(value, text)));
    return this;
  }

  /** A value whose cell has a colour by its size, from -5 to 5. */
  HtmlTable heat(double value, String text, int heat) {
    row.add(new Cell(heat == 0 ? "" : (heat < 0 ? "l" : "g") + Math.abs(heat), data(value, text)));
    return this;
  }

  int size() {
    return rows.size();
  }

  /** The value as such beside what is read of it. */
  private String data(double value, String text) {
    return exact && Double.isFinite(value)
        ? "<data value=" + Figures.exact(value) + ">" + text + "</data>"
        : text;
  }

  void write(Html html) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", kind).element("caption", caption);
    html.raw("<thead><tr>");
    for (int i = 0; i < heads.size(); i++) {
      html.raw(numbers.get(i) ? "<th scope=col class=n>" : "<th scope=col>").text(heads.get(i));
    }
    html.raw("<tbody>");
    for (List<Cell> cells : rows) {
      html.line().raw("<tr>");
      for (int i = 0; i < cells.size(); i++) {
        cell(html, i, cells.get(i));
      }
    }
    html.close("table").close("div").line();
  }

  /** End tags that the parser adds by itself are left out: tables are most of a page. */
  private void cell(Html html, int column, Cell cell) {
    boolean number = numbers.get(column);
    String style = cell.style();
    html.raw(column == 0 ? "<th scope=row" : "<td");
    if (number || !style.isEmpty()) {
      html.raw(" class=\"").raw(number ? "n" : "").raw(number && !style.isEmpty() ? " " : "");
      html.raw(style).raw("\"");
    }
    html.raw(">").raw(cell.markup());
  }
}
