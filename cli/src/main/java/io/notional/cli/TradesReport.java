package io.notional.cli;

import io.notional.core.result.Proposal;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;

/** What {@code trades} prints. */
final class TradesReport {
  private final PrintWriter out;
  private final Proposal proposal;

  TradesReport(PrintWriter out, Proposal proposal) {
    this.out = out;
    this.proposal = proposal;
  }

  void print(String fund) {
    out.println(fund + " at the close of " + proposal.date() + ", nav " + money(proposal.nav()));
    out.println(
        proposal.reason().isEmpty()
            ? "the rules ask for no decision"
            : "the rules ask for a decision: " + proposal.reason());
    if (proposal.orders().isEmpty()) {
      out.println("no orders");
    } else {
      orders();
    }
    margin();
  }

  private void orders() {
    TextTable table =
        new TextTable(
            "sleeve",
            "instrument",
            "held",
            "target",
            "quantity",
            "price",
            "notional",
            "cost",
            "reason");
    for (Proposal.Order order : proposal.orders()) {
      table.row(
          order.sleeve(),
          order.name(),
          units(order.held()),
          units(order.target()),
          units(order.quantity()),
          order.price().map(TradesReport::units).orElse("waits"),
          money(order.notional()),
          money(order.cost()),
          order.reason());
    }
    table.print(out);
    out.println("cost " + money(proposal.cost()));
  }

  private void margin() {
    TextTable table = new TextTable("margin", "initial", "maintenance", "eligible", "headroom");
    row(table, "before", proposal.before());
    row(table, "after", proposal.after());
    table.print(out);
    shortage("what is held", proposal.before());
    shortage("what would be held", proposal.after());
  }

  private void shortage(String what, Proposal.Margin margin) {
    if (margin.headroom() < 0) {
      out.println(
          what
              + " is short of maintenance margin by "
              + money(-margin.headroom())
              + ": a call, which no rule has to ask for");
    }
  }

  private static void row(TextTable table, String name, Proposal.Margin margin) {
    table.row(
        name,
        money(margin.initial()),
        money(margin.maintenance()),
        money(margin.eligible()),
        money(margin.headroom()));
  }

  private static String money(double amount) {
    return String.format(Locale.ROOT, "%,.2f", amount + 0.0);
  }

  private static String units(double units) {
    return Double.isFinite(units)
        ? new BigDecimal(String.format(Locale.ROOT, "%.6f", units))
            .stripTrailingZeros()
            .toPlainString()
        : "at the fill";
  }
}
