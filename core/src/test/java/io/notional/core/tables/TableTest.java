package io.notional.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final int DAY = 18_000; // 2019-04-14

  private static TableBuilder builder() {
    return Table.builder("fills")
        .dates("date")
        .texts("instrument")
        .numbers(Unit.POINTS, "price")
        .integers(Unit.COUNT, "calls");
  }

  private static Table table() {
    TableBuilder table = builder();
    table.date(DAY).text("ZN").number(110.5).integer(3).endRow();
    table.unknown().unknown().unknown().integer(-1).endRow();
    table.date(LocalDate.EPOCH).text("ZN").number(-0.25).integer(0).endRow();
    return table.build();
  }

  @Test
  void hasColumnsOfWhatWasAdded() {
    Table table = table();
    assertThat(table.name()).isEqualTo("fills");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.epochDays("date")).containsExactly(DAY, DateColumn.UNKNOWN, 0);
    assertThat(table.texts("instrument")).containsExactly("ZN", "", "ZN");
    assertThat(table.numbers("price")).containsExactly(110.5, Double.NaN, -0.25);
    assertThat(table.integers("calls")).containsExactly(3, -1, 0);
    assertThat(table.columns()).extracting(Column::size).containsOnly(3);
    DateColumn dates = (DateColumn) table.column("date");
    assertThat(dates.date(0)).contains(LocalDate.of(2019, 4, 14));
    assertThat(dates.date(1)).isEmpty();
  }

  @Test
  void columnsSayTheirTypeAndUnit() {
    Table table = table();
    assertThat(table.toString())
        .isEqualTo(
            "fills [date (date, none), instrument (text, none), price (number, points), "
                + "calls (integer, count)], 3 rows");
    assertThat(table.column("price").type()).isEqualTo(ColumnType.NUMBER);
    assertThat(table.column("price").unit()).isEqualTo(Unit.POINTS);
  }

  @Test
  void whatIsHandedOutIsACopy() {
    Table table = table();
    table.numbers("price")[0] = 0;
    table.epochDays("date")[0] = 0;
    table.integers("calls")[0] = 0;
    table.texts("instrument")[0] = "";
    assertThat(table.numbers("price")[0]).isEqualTo(110.5);
    assertThat(table.epochDays("date")[0]).isEqualTo(DAY);
    assertThat(table.integers("calls")[0]).isEqualTo(3);
    assertThat(table.texts("instrument")[0]).isEqualTo("ZN");
  }

  @Test
  void whatIsBuiltDoesNotChangeWithItsBuilder() {
    TableBuilder builder = builder();
    builder.date(DAY).text("ZN").number(1).integer(1).endRow();
    Table table = builder.build();
    builder.date(DAY).text("ZB").number(2).integer(2).endRow();
    assertThat(table.texts("instrument")).containsExactly("ZN");
    assertThat(table.numbers("price")).containsExactly(1);
    assertThat(builder.build().texts("instrument")).containsExactly("ZN", "ZB");
  }

  /** A full column hands its array over; one that was expected to be longer or shorter does not. */
  @Test
  void hasAsManyRowsAsWereEndedHoweverManyWereExpected() {
    for (int expected = 0; expected <= 3; expected++) {
      TableBuilder builder = Table.builder("fills", expected).texts("instrument");
      builder.dates("date").numbers(Unit.POINTS, "price").integers(Unit.COUNT, "calls");
      builder.text("ZN").date(DAY).number(1).integer(1).endRow();
      builder.text("ZB").date(DAY).number(2).integer(2).endRow();
      Table table = builder.build();
      builder.text("ZF").unknown().number(3).integer(3).endRow();
      assertThat(table.texts("instrument")).containsExactly("ZN", "ZB");
      assertThat(table.epochDays("date")).containsExactly(DAY, DAY);
      assertThat(table.numbers("price")).containsExactly(1, 2);
      assertThat(table.integers("calls")).containsExactly(1, 2);
    }
  }

  @Test
  void namesTheColumnsThatThereAre() {
    assertThatThrownBy(() -> table().column("prices"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column must be one of [date, instrument, price, calls] but was prices (fills)");
    assertThatThrownBy(() -> table().numbers("calls"))
        .hasMessage("calls must be of type NUMBER but is INTEGER (fills)");
  }

  @Test
  void refusesRowsThatAreNotWhole() {
    TableBuilder half = builder().date(DAY).text("ZN");
    assertThatThrownBy(half::endRow).hasMessage("row 0 must have 4 cells but has 2 (fills)");
    assertThatThrownBy(half::build).hasMessage("row 0 must be ended but is not (fills)");
    TableBuilder full = builder().date(DAY).text("ZN").number(1).integer(1);
    assertThatThrownBy(() -> full.number(1))
        .hasMessage("row 0 must have 4 cells but has more (fills)");
  }

  @Test
  void refusesCellsOfAnotherType() {
    assertThatThrownBy(() -> builder().integer(DAY))
        .hasMessage("column date must have cells of DATE but got INTEGER (fills)");
    TableBuilder noCount = builder().date(DAY).text("ZN").number(1);
    assertThatThrownBy(noCount::unknown)
        .hasMessage("a whole number of column calls must be known but is not");
  }

  @Test
  void refusesColumnsThatComeTwiceOrLate() {
    assertThatThrownBy(() -> builder().texts("price"))
        .hasMessage("column price must be declared once (fills)");
    assertThatThrownBy(() -> builder().date(DAY).texts("late"))
        .hasMessage("columns must be declared before the first cell but late is not (fills)");
  }
}
