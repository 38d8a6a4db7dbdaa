package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/** What the runs came to: cards, a sentence each, and a table of measures with their units. */
final class SummarySection {
  private final List<Fund> funds;

  private SummarySection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    return new Section(
        "summary", "Summary", !funds.isEmpty(), page -> new SummarySection(funds).write(page));
  }

  private void write(Page page) {
    for (Fund fund : funds) {
      stop(page.html, fund);
    }
    page.html.raw("<div class=funds>");
    for (Fund fund : funds) {
      card(page.html, fund);
    }
    page.html.close("div").line();
    MeasuresTable.of(funds).write(page.html);
  }

  /** A run that stopped is said to have done so before anything else. */
  private static void stop(Html html, Fund fund) {
    if (fund.stopped()) {
      html.open("p", "class", "alert", "role", "note");
      html.element("strong", fund.name + " stopped " + fund.summary.text("worst_state"));
      html.text(" on " + fund.summary.text("last_date") + ": " + fund.summary.text("stop_cause"));
      html.text(". All figures end there.").close("p").line();
    }
  }

  private static void card(Html html, Fund fund) {
    html.open("article", "class", "fund", "style", "--run:var(--c-" + fund.colour + ")");
    html.element("h3", fund.name);
    html.raw("<dl>");
    Document s = fund.summary;
    boolean year = Double.isFinite(s.number("returns.annual_return"));
    fact(
        html,
        year ? "return a year" : "return in all",
        Figures.percent(s.number(year ? "returns.annual_return" : "returns.total_return")));
    fact(html, "volatility a year", Figures.percent(s.number("returns.volatility")));
    fact(html, "Sharpe ratio", Figures.number(s.number("returns.sharpe_ratio"), 2));
    double depth = s.number("returns.drawdown.depth");
    fact(html, "worst fall", Double.isFinite(depth) ? Figures.percent(-depth) : "none");
    fact(html, "exposure of nav", Figures.percent(gross(fund), 1));
    fact(html, "least headroom", margin(fund, "margin.worst_headroom"));
    html.raw("</dl>").element("p", words(fund)).close("article").line();
  }

  private static void fact(Html html, String label, String value) {
    html.raw("<div>").element("dt", label).element("dd", value).close("div");
  }

  /** Average gross exposure: seen through funds, where any are held. */
  private static double gross(Fund fund) {
    double seen = MeasuresTable.gross(fund, "funds");
    return Double.isFinite(seen) ? seen : fund.summary.number("exposure.gross");
  }

  private static String margin(Fund fund, String path) {
    return asked(fund) ? Figures.percent(fund.summary.number(path)) : Figures.UNKNOWN;
  }

  /** Whether any margin was ever asked of the fund itself. */
  static boolean asked(Fund fund) {
    return fund.summary.number("margin.highest_initial") > 0;
  }

  private static String words(Fund fund) {
    Document s = fund.summary;
    List<String> parts = new ArrayList<>();
    String end = Figures.number(100 * fund.nav.growth()[fund.nav.last()], 2);
    parts.add(
        "100 "
            + fund.currency()
            + " became "
            + end
            + " from "
            + s.text("first_date")
            + " to "
            + s.text("last_date")
            + ".");
    s.at("returns.drawdown").ifPresent(d -> parts.add(fall(s)));
    parts.add(
        "On each 100 of capital it held "
            + Figures.number(100 * gross(fund), 1)
            + " of exposure on average.");
    parts.add(marginWords(fund));
    return String.join(" ", parts);
  }

  private static String fall(Document s) {
    String back = s.text("returns.drawdown.recovery_date");
    return "Its worst fall was "
        + Figures.percent(s.number("returns.drawdown.depth"))
        + ", from "
        + s.text("returns.drawdown.peak_date")
        + " to "
        + s.text("returns.drawdown.trough_date")
        + (back.isEmpty() ? ", and it has not recovered." : "; it was back on " + back + ".");
  }

  private static String marginWords(Fund fund) {
    if (!asked(fund)) {
      return "It held no futures of its own, so no margin was asked of it.";
    }
    Document s = fund.summary;
    double calls = s.number("margin.days.called");
    return "Initial margin was "
        + Figures.percent(s.number("margin.highest_initial"))
        + " of nav at most; collateral stood above maintenance margin by "
        + Figures.percent(s.number("margin.worst_headroom"))
        + " of nav at the least; "
        + (calls > 0 ? Figures.count((long) calls, "day") + " ended in a call." : "no call.");
  }
}
