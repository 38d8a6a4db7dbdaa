package io.notional.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where each basis point came from: by source and by sleeve, cumulative and by year. */
final class AttributionSection {
  private final List<Fund> funds;

  private AttributionSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own =
        funds.stream()
            .filter(
                f -> !f.benchmark && f.table("attribution").filter(t -> t.rows() > 0).isPresent())
            .toList();
    return new Section(
        "attribution",
        "Attribution",
        !own.isEmpty(),
        page -> new AttributionSection(own).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(
        "Each gain of a day is divided by the nav of the close before; the parts of a day add up to"
            + " its return, and those of a run to the sum of its returns, which is not compounded."
            + " Carry is the part of a future's gain that the slope of its curve foretold.");
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      page.html.raw("<div class=pair>");
      Contributions sources = fund.contributions("source");
      Contributions sleeves = fund.contributions("sleeve");
      draw(page, fund, sources, "source", page.colours::source);
      Map<String, String> classes = fund.classes();
      draw(
          page,
          fund,
          sleeves,
          "sleeve",
          name -> page.colours.sleeve(name, classes.getOrDefault(name, name)));
      page.html.close("div").line();
      page.table(years(fund, sources, "source"));
      page.folded("By sleeve and year", years(fund, sleeves, "sleeve"));
      Markets.table(fund).ifPresent(page::table);
    }
  }

  private static void draw(
      Page page, Fund fund, Contributions parts, String what, UnaryOperator<String> colour) {
    Chart chart =
        new Chart(
                "by-" + what + "-" + fund.key,
                "Contributions to the return of " + fund.name + " by " + what,
                "sum of contributions",
                Chart.Format.PERCENT)
            .over(fund.nav.days());
    List<String> words = new ArrayList<>();
    for (String key : parts.keys()) {
      chart.add(key, colour.apply(key), Chart.Shape.LINE, parts.cumulative(key));
      words.add(key + " " + Figures.percent(parts.total(key), 1));
    }
    page.figure(
        chart,
        "By "
            + what
            + ", the returns of "
            + fund.name
            + " add up to "
            + Figures.percent(parts.total(), 1)
            + ": "
            + String.join(", ", words)
            + ".");
  }

  private static HtmlTable years(Fund fund, Contributions parts, String what) {
    HtmlTable table =
        new HtmlTable("Contributions of " + fund.name + " by " + what + " and year, percent of nav")
            .exact()
            .words("Year")
            .numbers(parts.keys().toArray(String[]::new))
            .numbers("All");
    for (int year : parts.years()) {
      table.row().text(Integer.toString(year));
      double all = 0;
      for (String key : parts.keys()) {
        double value = parts.ofYear(key, year);
        all += value;
        table.value(value, Figures.number(100 * value, 2));
      }
      table.value(all, Figures.number(100 * all, 2));
    }
    table.row().text("All years");
    parts
        .keys()
        .forEach(key -> table.value(parts.total(key), Figures.number(100 * parts.total(key), 2)));
    table.value(parts.total(), Figures.number(100 * parts.total(), 2));
    return table;
  }
}
