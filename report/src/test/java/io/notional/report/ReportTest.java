package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.config.Node;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of tables that are filled by hand. */
class ReportTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String FORMULA = "=cmd()|' '!A0";
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int CLOSES = 400;

  /** Amounts of the table {@code taxes}. */
  private static final String[] TAXES = {
    "net_income",
    "short_term",
    "long_term",
    "section_1256",
    "wash_disallowed",
    "short_term_distribution",
    "long_term_distribution",
    "tax",
    "unrealised"
  };

  @Test
  void namesAreTextWhereverTheyStand() {
    String page = page(run(SCRIPT, SCRIPT), run(FORMULA, "</script><!--\u0007\u202e"));
    String before = page.substring(0, page.indexOf("<script type=\"text/plain\" id=library>"));
    assertThat(before)
        .doesNotContain("<script>alert", "</script><!--", "\u0007", "\u202e")
        .contains("<h3>&lt;script&gt;alert(1)&lt;/script&gt;</h3>")
        .contains("<h3>=cmd()|&#39; &#39;!A0</h3>");
    String data = before.substring(before.indexOf("id=data>"));
    assertThat(data)
        .contains("\\u003Cscript\\u003Ealert(1)\\u003C/script\\u003E")
        .doesNotContain("</script><!--", "<script>alert");
    assertThat(data.indexOf('<')).isEqualTo(data.indexOf("</script>"));
  }

  @Test
  void onlyTheScriptsOfThePageMayRun() {
    String page = page(run("fund", "sleeve"));
    assertThat(page)
        .contains("script-src '" + Frame.LIBRARY_HASH + "' 'sha256-")
        .contains("default-src 'none'")
        .doesNotContain("script-src 'unsafe-inline'");
  }

  @Test
  void sectionsAppearWhereThereIsSomethingToShow() {
    String page = page(run("fund", "bonds"));
    for (String section : List.of("summary", "growth", "years", "exposure", "duration")) {
      assertThat(page).contains("<section id=\"" + section + "\"");
    }
    for (String section : List.of("margin", "stress", "benchmark", "trades", "compare")) {
      assertThat(page).doesNotContain("<section id=\"" + section + "\"");
    }
  }

  @Test
  void aBenchmarkIsSetBesideEachFund() {
    byte[] page = Report.titled("t").run(run("fund", "bonds")).benchmark(run("other", "b")).html();
    String html = new String(page, StandardCharsets.UTF_8);
    // Equal runs: nothing more, no tracking error, beta and correlation of one.
    assertThat(html)
        .contains("Beside other, over the closes that both have")
        .contains(
            "<td class=\"n\"><data value=0.0>0.00%</data><td class=\"n\"><data value=0.0>0.00%")
        .contains(">1.00</data><td class=\"n\"><data value=");
  }

  @Test
  void equalRunsMakeEqualBytes() {
    assertThat(page(run("fund", "bonds"))).isEqualTo(page(run("fund", "bonds")));
  }

  /** Files do not say that a number is whole. */
  @Test
  void taxesOfFilesAreThoseOfMemory() {
    TableBuilder memory = Table.builder("taxes").integers(Unit.NONE, "year");
    TableBuilder files = Table.builder("taxes").numbers(Unit.NONE, "year");
    memory.numbers(Unit.BASE_CURRENCY, TAXES).numbers(Unit.FRACTION_OF_NAV, "turnover");
    files.numbers(Unit.NONE, TAXES).numbers(Unit.NONE, "turnover");
    memory.integer(2020);
    files.number(2020);
    for (int i = 0; i <= TAXES.length; i++) {
      memory.number(i + 0.5);
      files.number(i + 0.5);
    }
    memory.endRow();
    files.endRow();
    String page = page(with(run("fund", "bonds"), memory.build()));
    assertThat(page).contains("Taxes of fund by year").contains("<th scope=row>2020<td");
    assertThat(page(with(run("fund", "bonds"), files.build()))).isEqualTo(page);
  }

  private static ReportRun with(ReportRun run, Table table) {
    return new ReportRun(
        run.name(),
        name -> name.equals(table.name()) ? Optional.of(table) : run.tables().apply(name),
        run.summary(),
        run.manifest());
  }

  @Test
  void nothingIsNoReport() {
    Report nothing = Report.titled("t");
    assertThatThrownBy(nothing::html).isInstanceOf(IllegalStateException.class);
  }

  private static String page(ReportRun... runs) {
    Report report = Report.titled("title");
    for (ReportRun run : runs) {
      report.run(run);
    }
    return new String(report.html(), StandardCharsets.UTF_8);
  }

  private static ReportRun run(String name, String sleeve) {
    Map<String, Table> tables = new LinkedHashMap<>();
    TableBuilder nav =
        Table.builder("nav")
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav")
            .numbers(Unit.FRACTION, "return");
    TableBuilder exposures =
        Table.builder("exposures")
            .dates("date")
            .texts("sleeve", "asset_class")
            .numbers(Unit.FRACTION_OF_NAV, "capital", "notional")
            .numbers(Unit.YEARS, "duration", "sleeve_duration");
    TableBuilder attribution =
        Table.builder("attribution")
            .dates("date")
            .texts("sleeve", "source")
            .numbers(Unit.BASE_CURRENCY, "amount");
    double value = 100;
    for (int i = 0; i < CLOSES; i++) {
      LocalDate day = START.plusDays(i);
      double change = i == 0 ? 0 : (i % 7 - 2.5) / 1000;
      nav.date(day).number(value * (1 + change)).number(i == 0 ? Double.NaN : change).endRow();
      exposures.date(day).text(sleeve).text("bonds").number(0.1).number(0.6 + change);
      exposures.number(3.6).number(6).endRow();
      if (i > 0) {
        attribution.date(day).text(sleeve).text("price").number(value * change).endRow();
      }
      value *= 1 + change;
    }
    for (TableBuilder table : List.of(nav, exposures, attribution)) {
      Table built = table.build();
      tables.put(built.name(), built);
    }
    Map<String, Object> summary =
        Map.of("base_currency", "USD", "first_date", START, "closes_per_year", 252);
    return new ReportRun(
        name,
        table -> Optional.ofNullable(tables.get(table)),
        (Node.Mapping) Node.of(summary, ""),
        Node.Mapping.EMPTY);
  }
}
