package io.notional.report;

import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.List;

/** Income and taxes: yields by close, what was distributed, and taxes by calendar year. */
final class TaxSection {
  private static final int MOST_DISTRIBUTIONS = 100;

  private static final List<String> YEARS =
      List.of(
          "net_income",
          "short_term",
          "long_term",
          "section_1256",
          "wash_disallowed",
          "short_term_distribution",
          "long_term_distribution",
          "tax",
          "unrealised");

  private final List<Fund> funds;

  private TaxSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream().filter(f -> !f.benchmark && (distributes(f) || isTaxed(f))).toList();
    return new Section(
        "taxes", "Income and taxes", !own.isEmpty(), page -> new TaxSection(own).write(page));
  }

  private static boolean distributes(Fund fund) {
    return fund.table("distributions").isPresent() && fund.table("yields").isPresent();
  }

  private static boolean isTaxed(Fund fund) {
    return fund.table("taxes").isPresent();
  }

  private void write(Page page) {
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      if (distributes(fund)) {
        yields(page, fund);
        distributions(page, fund);
      }
      if (isTaxed(fund)) {
        taxes(page, fund);
      }
    }
  }

  private static void yields(Page page, Fund fund) {
    Table yields = fund.table("yields").orElseThrow();
    Chart chart =
        new Chart("yields-" + fund.key, "Yields of " + fund.name, "a year", Chart.Format.PERCENT)
            .over(yields.epochDays("date"))
            .add("SEC 30-day", Colours.run(0), Chart.Shape.LINE, yields.numbers("sec_30_day"))
            .add(
                "last distribution",
                Colours.run(1),
                Chart.Shape.LINE,
                yields.numbers("distribution_yield"))
            .add(
                "trailing twelve months",
                Colours.run(2),
                Chart.Shape.DASHED,
                yields.numbers("trailing_twelve_months"));
    page.figure(chart, words(fund));
  }

  private static String words(Fund fund) {
    return "At the last close "
        + fund.name
        + " yielded "
        + Figures.percent(fund.summary.number("distributions.sec_30_day_yield"))
        + " by the SEC's formula, in which futures have no part, and had distributed "
        + Figures.percent(fund.summary.number("distributions.trailing_twelve_months"))
        + " of nav in twelve months. Its price return was "
        + Figures.percent(fund.summary.number("distributions.price_return"))
        + " of a total return of "
        + Figures.percent(fund.summary.number("distributions.total_return"))
        + ".";
  }

  private static void distributions(Page page, Fund fund) {
    Table paid = fund.table("distributions").orElseThrow();
    int first = Math.max(0, paid.rows() - MOST_DISTRIBUTIONS);
    HtmlTable table =
        new HtmlTable("Distributions of " + fund.name + ", a unit being 100 at the first close")
            .exact()
            .words("Ex-date", "Record date", "Paid")
            .numbers("A unit", "Nav of a unit after it", "All units");
    int[] exDates = paid.epochDays("ex_date");
    int[] records = paid.epochDays("record_date");
    int[] dates = paid.epochDays("pay_date");
    double[] perUnit = paid.numbers("per_unit");
    double[] navs = paid.numbers("nav_per_unit");
    double[] amounts = paid.numbers("amount");
    for (int row = first; row < paid.rows(); row++) {
      table
          .row()
          .day(exDates[row])
          .day(records[row])
          .day(dates[row])
          .number(perUnit[row], 4)
          .number(navs[row], 2)
          .number(amounts[row], 0);
    }
    page.folded("Distributions of " + fund.name, table);
  }

  private static void taxes(Page page, Fund fund) {
    Table years = fund.table("taxes").orElseThrow();
    page.html.paragraph(kept(fund));
    HtmlTable table =
        new HtmlTable(
                "Taxes of " + fund.name + " by year, " + fund.currency() + " of the whole fund")
            .exact()
            .words("Year")
            .numbers(
                "Net income",
                "Short-term",
                "Long-term",
                "Section 1256",
                "Deferred by wash sales",
                "Short-term passed on",
                "Long-term passed on",
                "Tax of holders",
                "Unrealised",
                "Turnover");
    Values values = new Values(years);
    List<double[]> columns = new ArrayList<>();
    YEARS.forEach(name -> columns.add(years.numbers(name)));
    double[] turnover = years.numbers("turnover");
    for (int row = 0; row < years.rows(); row++) {
      table.row().text(Integer.toString((int) values.number("year", row)));
      for (double[] column : columns) {
        table.number(column[row], 0);
      }
      table.percent(turnover[row]);
    }
    page.table(table);
  }

  private static String kept(Fund fund) {
    boolean annual = Double.isFinite(fund.summary.number("taxes.total_return.annual"));
    String part = annual ? ".annual" : ".total";
    return "Of "
        + Figures.percent(fund.summary.number("taxes.total_return" + part))
        + (annual ? " a year" : " in all")
        + " a holder of "
        + fund.name
        + " who pays the stated rates keeps "
        + Figures.percent(fund.summary.number("taxes.after_tax_before_liquidation" + part))
        + ", and "
        + Figures.percent(fund.summary.number("taxes.after_tax_after_liquidation" + part))
        + " after a sale of all units. Futures are marked at the end of each year, 60% long-term.";
  }
}
