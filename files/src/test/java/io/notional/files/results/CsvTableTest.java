package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.Unit;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  @Test
  void whatWasWrittenIsReadAgain() {
    Table table =
        Table.builder("trades")
            .dates("decision_date")
            .texts("sleeve", "reason")
            .numbers(Unit.POINTS, "price")
            .unbounded(Unit.CLOSES, "days_to_breach")
            .build();
    assertThat(read(table).rows()).isZero();
    var filled =
        Table.builder("trades")
            .dates("decision_date")
            .texts("sleeve", "reason")
            .numbers(Unit.POINTS, "price")
            .unbounded(Unit.CLOSES, "days_to_breach");
    filled.date(LocalDate.of(2020, 2, 29)).text("=cmd()|' '!A0").text("a \"b\",\nc");
    filled.number(1 / 3.0).number(Double.POSITIVE_INFINITY).endRow();
    filled.unknown().text("").text("Ünïcode 日本").number(Double.NaN).number(-1e-9).endRow();
    filled
        .date(LocalDate.of(2020, 3, 2))
        .text("-5")
        .text("'quoted")
        .number(1e17)
        .number(0)
        .endRow();
    Table written = filled.build();

    Table read = read(written);

    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.epochDays("decision_date"))
        .isEqualTo(written.epochDays("decision_date"))
        .contains(DateColumn.UNKNOWN);
    assertThat(read.texts("sleeve")).isEqualTo(written.texts("sleeve"));
    assertThat(read.texts("reason")).isEqualTo(written.texts("reason"));
    assertThat(read.numbers("price")).isEqualTo(written.numbers("price"));
    assertThat(read.numbers("days_to_breach")).isEqualTo(written.numbers("days_to_breach"));
  }

  @Test
  void whatIsNoTableIsRefusedWithItsLine() {
    assertRefused("date,nav\n2020-01-02,1\n2020-01-03\n", "nav.csv, line 3 must have 2 values");
    assertRefused("date,nav\n2020-01-02,one\n", "nav.csv, line 2 must have a number but has one");
    assertRefused(
        "date,nav\n02.01.2020,1\n", "nav.csv, line 2 must have a date but has 02.01.2020");
    assertRefused("date,nav\n\"2020-01-02,1\n", "has a quote that is not closed");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> CsvTable.of("nav", file(text)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(message);
  }

  private static Table read(Table table) {
    return CsvTable.of(table.name(), InputFile.of(table.name() + ".csv", TableCsv.of(table)));
  }

  private static InputFile file(String text) {
    return InputFile.of("nav.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
