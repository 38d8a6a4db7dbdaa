package io.notional.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Returns by calendar year and month, as coloured cells. */
final class YearsSection {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** One step of colour, of a month and of a year. */
  private static final double MONTH_STEP = 0.015;

  private static final double YEAR_STEP = 0.05;
  private static final int STEPS = 5;

  private final List<Fund> funds;

  private YearsSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    boolean any = funds.stream().anyMatch(fund -> fund.nav.size() > 1);
    return new Section(
        "years", "Months and years", any, page -> new YearsSection(funds).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(words());
    if (funds.size() == 1) {
      page.table(months(funds.get(0)));
      return;
    }
    page.table(years());
    for (Fund fund : funds) {
      page.folded("Months of " + fund.name, months(fund));
    }
  }

  private String words() {
    List<String> parts = new ArrayList<>();
    for (Fund fund : funds) {
      List<CalendarReturns.Period> years = fund.years();
      if (!years.isEmpty()) {
        long gains = years.stream().filter(year -> year.value() > 0).count();
        parts.add(
            fund.name
                + " gained in "
                + gains
                + " of "
                + Figures.count(years.size(), "year")
                + ", from "
                + Figures.percent(CalendarReturns.least(years))
                + " to "
                + Figures.percent(CalendarReturns.most(years)));
      }
    }
    return "Returns of calendar months and years; the first and the last may be a part of one. "
        + String.join("; ", parts)
        + ".";
  }

  private HtmlTable years() {
    HtmlTable table = new HtmlTable("Returns by year").kind("months").exact().words("Year");
    TreeSet<Integer> years = new TreeSet<>();
    for (Fund fund : funds) {
      table.numbers(fund.name);
      fund.years().forEach(year -> years.add(year.index()));
    }
    for (int year : years) {
      table.row().text(Integer.toString(year));
      for (Fund fund : funds) {
        double value = CalendarReturns.of(fund.years(), year);
        table.heat(value, Figures.percent(value), heat(value, YEAR_STEP));
      }
    }
    return table;
  }

  private static HtmlTable months(Fund fund) {
    HtmlTable table =
        new HtmlTable("Returns of " + fund.name + " by month, percent")
            .kind("months")
            .exact()
            .words("Year")
            .numbers(MONTHS.toArray(String[]::new))
            .numbers("Year");
    List<CalendarReturns.Period> months = CalendarReturns.months(fund.nav);
    for (CalendarReturns.Period year : fund.years()) {
      table.row().text(Integer.toString(year.index()));
      for (int month = 0; month < MONTHS.size(); month++) {
        double value = CalendarReturns.of(months, year.index() * 12 + month);
        String text = Double.isNaN(value) ? "" : Figures.number(100 * value, 1);
        table.heat(value, text, heat(value, MONTH_STEP));
      }
      table.heat(
          year.value(), Figures.number(100 * year.value(), 1), heat(year.value(), YEAR_STEP));
    }
    return table;
  }

  private static int heat(double value, double step) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    int size = (int) Math.min(STEPS, Math.ceil(Math.abs(value) / step));
    return value < 0 ? -size : size;
  }
}
