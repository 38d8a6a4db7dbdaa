package io.notional.report;

import io.notional.core.tables.Column;
import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Margin: what was required, what stood above it, and which move would have caused a call. */
final class MarginSection {
  private static final String FALL = "_fall_to_breach";

  private final List<Fund> funds;

  private MarginSection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own = funds.stream().filter(f -> !f.benchmark && isAsked(f)).toList();
    return new Section(
        "margin", "Margin", !own.isEmpty(), page -> new MarginSection(own).write(page));
  }

  private static boolean isAsked(Fund fund) {
    return fund.table("margin")
        .filter(table -> Series.any(table.numbers("initial"), initial -> initial > 0))
        .isPresent();
  }

  private void write(Page page) {
    page.html.paragraph(
        "Headroom is all eligible collateral after haircut less maintenance margin. A call comes"
            + " when it is below zero.");
    for (Fund fund : funds) {
      if (funds.size() > 1) {
        page.heading(fund.name);
      }
      Table table = fund.table("margin").orElseThrow();
      page.html.raw("<div class=pair>");
      requirement(page, fund, table);
      shocks(page, fund, table);
      page.html.close("div").line();
      page.table(MarginYears.table(fund, table));
    }
  }

  private static void requirement(Page page, Fund fund, Table table) {
    int[] days = table.epochDays("date");
    double[] nav = Timeline.carried(fund.nav.days(), fund.nav.nav(), days);
    double[] headroom = Series.divided(table.numbers("headroom"), nav);
    // Before anything is bought all of nav is headroom, which would hide the rest.
    double[] initial = Series.divided(table.numbers("initial"), nav);
    for (int i = 0; i < days.length && initial[i] == 0; i++) {
      headroom[i] = Double.NaN;
    }
    Chart chart =
        new Chart("margin-" + fund.key, "Margin of " + fund.name, "of nav", Chart.Format.PERCENT)
            .over(days)
            .add("headroom", "margin-headroom", Chart.Shape.AREA, headroom)
            .add("initial", "margin-initial", Chart.Shape.LINE, initial)
            .add(
                "maintenance",
                "margin-maintenance",
                Chart.Shape.DASHED,
                Series.divided(table.numbers("maintenance"), nav));
    double[] called = table.numbers("called");
    int[] rows = rows(called);
    if (rows.length > 0) {
      chart.mark(
          "call",
          Colours.ALERT,
          Arrays.stream(rows).map(row -> days[row]).toArray(),
          Arrays.stream(rows).mapToDouble(row -> called[row] / nav[row]).toArray());
    }
    page.figure(chart, words(fund, rows.length));
  }

  private static String words(Fund fund, int calls) {
    Document s = fund.summary;
    return "Initial margin was "
        + Figures.percent(s.number("margin.highest_initial"))
        + " of nav at most, on "
        + s.text("margin.highest_initial_date")
        + "; headroom was "
        + Figures.percent(s.number("margin.worst_headroom"))
        + " of nav at the least, on "
        + s.text("margin.worst_headroom_date")
        + ". "
        + (calls == 0 ? "There was no call." : Figures.count(calls, "call") + ", marked.");
  }

  private static void shocks(Page page, Fund fund, Table table) {
    int[] days = table.epochDays("date");
    Chart chart =
        new Chart(
                "shocks-" + fund.key,
                "Falls that would have caused a call on " + fund.name,
                "fall in one step",
                Chart.Format.PERCENT)
            .over(days);
    List<String> words = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.name().endsWith(FALL)) {
        String assetClass = column.name().replace(FALL, "").replace('_', '-');
        double[] falls = known(table.numbers(column.name()));
        chart.add(assetClass, page.colours.assetClass(assetClass), Chart.Shape.LINE, falls);
        int least = least(falls);
        if (least >= 0) {
          words.add(
              assetClass
                  + " futures "
                  + Figures.percent(falls[least])
                  + " on "
                  + Days.iso(days[least]));
        }
      }
    }
    if (!words.isEmpty()) {
      page.figure(
          chart,
          "The fall of an asset class that would have left collateral equal to maintenance margin,"
              + " requirement unchanged; negative is a rise, which hurts a short. The smallest was:"
              + " "
              + String.join("; ", words)
              + ".");
    }
  }

  /** The value nearest to zero. */
  private static int least(double[] values) {
    int least = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])
          && (least < 0 || Math.abs(values[i]) < Math.abs(values[least]))) {
        least = i;
      }
    }
    return least;
  }

  /** No fall would have done where it is infinite. */
  private static double[] known(double[] falls) {
    double[] known = new double[falls.length];
    for (int row = 0; row < known.length; row++) {
      known[row] = Double.isFinite(falls[row]) ? falls[row] : Double.NaN;
    }
    return known;
  }

  /** Those with anything above zero. */
  private static int[] rows(double[] values) {
    int[] rows = new int[values.length];
    int size = 0;
    for (int row = 0; row < values.length; row++) {
      if (values[row] > 0) {
        rows[size++] = row;
      }
    }
    return Arrays.copyOf(rows, size);
  }
}
