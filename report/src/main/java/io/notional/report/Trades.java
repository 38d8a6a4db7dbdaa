package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trades and rolls: how many for which reason, and the lists of them. */
final class Trades {
  /** Rows of a list: the newest; all of them are in the files. */
  static final int MOST = 1000;

  private final List<Fund> funds;

  private Trades(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream().filter(f -> !f.benchmark && (has(f, "trades") || has(f, "rolls"))).toList();
    return new Section(
        "trades", "Trades and rolls", !own.isEmpty(), page -> new Trades(own).write(page));
  }

  private static boolean has(Fund fund, String table) {
    return fund.table(table).filter(t -> t.rows() > 0).isPresent();
  }

  private void write(Page page) {
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      fund.table("trades").filter(t -> t.rows() > 0).ifPresent(t -> trades(page, fund, t));
      fund.table("rolls").filter(t -> t.rows() > 0).ifPresent(t -> rolls(page, fund, t));
    }
  }

  private static void trades(Page page, Fund fund, Table table) {
    page.table(
        counted(
            new HtmlTable("Trades of " + fund.name + " by reason").exact().words("Reason"),
            table,
            List.of("reason"),
            fund.currency()));
    HtmlTable list =
        new HtmlTable(caption("trades", fund, table))
            .words("Decided", "Filled", "Sleeve", "Instrument")
            .numbers("Quantity", "Price", "Cost")
            .words("Reason");
    Values values = new Values(table);
    for (int row = Math.max(0, table.rows() - MOST); row < table.rows(); row++) {
      list.row().day(values.day("decision_date", row)).day(values.day("execution_date", row));
      list.text(values.text("sleeve", row)).text(values.text("instrument", row));
      list.shortest(values.number("quantity", row)).shortest(values.number("price", row));
      list.number(values.number("cost", row), 2).text(values.text("reason", row));
    }
    page.list(Figures.count(Math.min(MOST, table.rows()), "trade") + " of " + fund.name, list);
  }

  private static void rolls(Page page, Fund fund, Table table) {
    page.table(
        counted(
            new HtmlTable("Rolls of " + fund.name + " by product and policy")
                .exact()
                .words("Product", "Policy"),
            table,
            List.of("product", "policy"),
            fund.currency()));
    HtmlTable list =
        new HtmlTable(caption("rolls", fund, table))
            .words("Close", "Product", "From", "To")
            .numbers("Quantity", "Sold or bought at", "For", "Cost")
            .words("Policy");
    Values values = new Values(table);
    for (int row = Math.max(0, table.rows() - MOST); row < table.rows(); row++) {
      list.row().day(values.day("date", row)).text(values.text("product", row));
      list.text(values.text("from", row)).text(values.text("to", row));
      list.shortest(values.number("quantity", row)).shortest(values.number("from_price", row));
      list.shortest(values.number("to_price", row)).number(values.number("cost", row), 2);
      list.text(values.text("policy", row));
    }
    page.list(Figures.count(Math.min(MOST, table.rows()), "roll") + " of " + fund.name, list);
  }

  private static String caption(String what, Fund fund, Table table) {
    return table.rows() <= MOST
        ? "All " + what + " of " + fund.name
        : "The last "
            + Figures.number(MOST, 0)
            + " of "
            + Figures.number(table.rows(), 0)
            + " "
            + what
            + " of "
            + fund.name
            + "; all are in "
            + what
            + ".csv";
  }

  /** How many rows have the same words in some columns, and what they cost. */
  private static HtmlTable counted(
      HtmlTable html, Table table, List<String> columns, String currency) {
    html.numbers("Count", "Cost, " + currency);
    Map<List<String>, double[]> sums = new LinkedHashMap<>();
    Values values = new Values(table);
    for (int row = 0; row < table.rows(); row++) {
      List<String> key = new ArrayList<>();
      for (String column : columns) {
        key.add(values.text(column, row));
      }
      double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
      sum[0]++;
      sum[1] += Double.isFinite(values.number("cost", row)) ? values.number("cost", row) : 0;
    }
    sums.entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0]))
        .forEach(
            entry -> {
              html.row();
              entry.getKey().forEach(html::text);
              html.number(entry.getValue()[0], 0).number(entry.getValue()[1], 0);
            });
    return html;
  }
}
