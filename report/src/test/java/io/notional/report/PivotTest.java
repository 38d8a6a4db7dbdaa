package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PivotTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private final TableBuilder builder =
      Table.builder("t").dates("date").texts("key", "of").numbers(Unit.FRACTION, "value");

  private PivotTest row(int day, String key, double value) {
    builder.date(DAY.plusDays(day)).text(key).text("of " + key + day).number(value).endRow();
    return this;
  }

  private static Table table() {
    return new PivotTest()
        .row(0, "a", 1)
        .row(2, "b", 2)
        .row(2, "a", 4)
        .row(2, "b", 8)
        .row(3, "c", 16)
        .builder
        .build();
  }

  @Test
  void addsUpByDayAndKey() {
    Table table = table();
    Pivot pivot = Pivot.of(DayRows.of(table.epochDays("date")), table, "key", "value");
    int first = (int) DAY.toEpochDay();
    assertThat(pivot.days()).containsExactly(first, first + 2, first + 3);
    assertThat(pivot.columns())
        .containsExactly(
            entry("a", new double[] {1, 4, 0}),
            entry("b", new double[] {0, 10, 0}),
            entry("c", new double[] {0, 0, 16}));
    assertThat(pivot.over(new int[] {first + 1, first + 2}).columns())
        .containsExactly(
            entry("a", new double[] {0, 4}),
            entry("b", new double[] {0, 10}),
            entry("c", new double[] {0, 0}));
  }

  @Test
  void hasOnlyKeysThatCountInTheOrderInWhichTheyDo() {
    Table table = table();
    Pivot pivot =
        Pivot.of(DayRows.of(table.epochDays("date")), table, "key", "value", row -> row % 2 == 1);
    assertThat(pivot.columns()).containsExactly(entry("b", new double[] {0, 10, 0}));
  }

  @Test
  void ofNoRowHasNothing() {
    Table none = new PivotTest().builder.build();
    Pivot pivot = Pivot.of(DayRows.of(none.epochDays("date")), none, "key", "value");
    assertThat(pivot.days()).isEmpty();
    assertThat(pivot.columns()).isEmpty();
  }

  @Test
  void firstTextsAreThoseOfTheFirstRowOfAKey() {
    assertThat(FirstTexts.of(table(), "key", "of"))
        .containsExactly(entry("a", "of a0"), entry("b", "of b2"), entry("c", "of c3"));
  }
}
