package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCsvTest {
  private static TableBuilder builder() {
    return Table.builder("margin")
        .dates("date")
        .texts("state")
        .numbers(Unit.BASE_CURRENCY, "called")
        .unbounded(Unit.CLOSES, "days_to_breach")
        .integers(Unit.COUNT, "calls");
  }

  private static String csv(TableBuilder table) {
    return new String(TableCsv.of(table.build()), StandardCharsets.UTF_8);
  }

  @Test
  void aTableWithoutRowsIsItsHeader() {
    assertThat(csv(builder())).isEqualTo("date,state,called,days_to_breach,calls\n");
  }

  @Test
  void writesEachTypeAndLeavesTheUnknownEmpty() {
    TableBuilder table = builder();
    LocalDate date = LocalDate.of(1962, 1, 2);
    table.date(date).text("MET").number(1.5).number(20).integer(-3).endRow();
    table.date(date).text("a, \"b\"").number(1e-7).number(Double.NaN).integer(0).endRow();
    table.unknown().unknown().unknown().unknown().integer(1).endRow();
    assertThat(csv(table).lines().skip(1))
        .containsExactly(
            "1962-01-02,MET,1.5,20,-3", "1962-01-02,\"a, \"\"b\"\"\",0.0000001,,0", ",,,,1");
  }

  @Test
  void anInfiniteValueIsNoneWhereItSaysSoAndUnknownElsewhere() {
    TableBuilder table = builder();
    double infinity = Double.POSITIVE_INFINITY;
    table.date(0).text("").number(infinity).number(infinity).integer(0).endRow();
    assertThat(csv(table)).endsWith("\n1970-01-01,,,none,0\n");
  }

  @Test
  void datesAreAsTheyWriteThemselves() {
    List<String> dates =
        List.of("0999-12-31", "1000-01-01", "1969-12-31", "2000-02-29", "2026-11-08", "9999-12-31");
    TableBuilder table = Table.builder("dates").dates("date");
    for (String date : dates) {
      table.date(LocalDate.parse(date)).endRow();
    }
    table.unknown().endRow();
    assertThat(csv(table)).isEqualTo("date\n" + String.join("\n", dates) + "\n\n");
  }
}
