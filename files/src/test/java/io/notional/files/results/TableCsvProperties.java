package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.tables.DateColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is written is read back as the same values by a reader that knows RFC 4180 alone, but for
 * the apostrophe before what a spreadsheet would run.
 */
class TableCsvProperties {
  record Row(int day, String text, double number, double unbounded, int whole) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days = Arbitraries.integers().between(-200_000, 200_000);
    Arbitrary<Double> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.longs().map(Double::longBitsToDouble),
            Arbitraries.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY));
    return Combinators.combine(
            Arbitraries.oneOf(days, Arbitraries.just(DateColumn.UNKNOWN)),
            Arbitraries.strings().withChars("ab ,;\"\r\né=").ofMaxLength(6),
            numbers,
            numbers,
            Arbitraries.integers())
        .as(Row::new)
        .list()
        .ofMaxSize(200);
  }

  @Property(tries = 200)
  void valuesAreReadBack(@ForAll("rows") List<Row> rows) {
    Table table = table(rows);
    List<List<String>> lines = parse(new String(TableCsv.of(table), StandardCharsets.UTF_8));
    assertThat(lines.get(0)).containsExactly("date", "text", "number", "unbounded", "whole");
    assertThat(lines).hasSize(rows.size() + 1);
    for (int i = 0; i < rows.size(); i++) {
      List<String> fields = lines.get(i + 1);
      assertThat(day(fields.get(0))).isEqualTo(table.epochDays("date")[i]);
      assertThat(table.texts("text")[i]).isEqualTo(rows.get(i).text());
      assertThat(fields.get(1)).isEqualTo(harmless(rows.get(i).text()));
      assertThat(bits(number(fields.get(2)))).isEqualTo(bits(finite(table.numbers("number")[i])));
      assertThat(bits(number(fields.get(3))))
          .isEqualTo(bits(signless(table.numbers("unbounded")[i])));
      assertThat(Integer.parseInt(fields.get(4))).isEqualTo(table.integers("whole")[i]);
    }
  }

  private static Table table(List<Row> rows) {
    TableBuilder table =
        Table.builder("any")
            .dates("date")
            .texts("text")
            .numbers(Unit.FRACTION, "number")
            .unbounded(Unit.CLOSES, "unbounded")
            .integers(Unit.COUNT, "whole");
    for (Row row : rows) {
      table.date(row.day()).text(row.text()).number(row.number()).number(row.unbounded());
      table.integer(row.whole()).endRow();
    }
    return table.build();
  }

  /** A spreadsheet is kept from running it. */
  private static String harmless(String text) {
    return text.startsWith("=") || text.startsWith("\r") ? "'" + text : text;
  }

  private static int day(String text) {
    return text.isEmpty() ? DateColumn.UNKNOWN : (int) LocalDate.parse(text).toEpochDay();
  }

  private static double number(String text) {
    if (text.equals("none")) {
      return Double.POSITIVE_INFINITY;
    }
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /** The same for every NaN, and no other two values. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }

  /** Zero has no sign in a file, and infinity is not known. */
  private static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value + 0.0;
  }

  /** Neither zero nor infinity has a sign in a file. */
  private static double signless(double value) {
    return Double.isInfinite(value) ? Double.POSITIVE_INFINITY : value + 0.0;
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = quoted && c == '"' && text.startsWith("\"\"", i);
      if (escaped || (quoted && c != '"') || (c != '"' && c != ',' && c != '\n')) {
        field.append(c);
        i += escaped ? 1 : 0;
      } else if (c == '"') {
        quoted = !quoted;
      } else {
        fields.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(fields));
          fields.clear();
        }
      }
    }
    return lines;
  }
}
