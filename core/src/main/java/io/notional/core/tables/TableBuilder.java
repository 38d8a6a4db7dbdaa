package io.notional.core.tables;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Fills a {@link Table} row by row, once its columns are declared:
 *
 * <pre>{@code
 * TableBuilder nav = Table.builder("nav").dates("date").numbers(Unit.BASE_CURRENCY, "nav");
 * nav.date(day).number(1e8).endRow();
 * Table table = nav.build();
 * }</pre>
 *
 * <p>A cell is that of the next column of its row. Used by one thread.
 */
public final class TableBuilder {
  private final String name;
  private final int expected;
  private Cells[] columns = {};
  private int rows;
  private int next;

  TableBuilder(String name, int expected) {
    this.name = name;
    this.expected = expected;
  }

  /** Declares a column of dates. */
  public TableBuilder dates(String column) {
    return declare(new Cells.Wholes(column, ColumnType.DATE, Unit.NONE, expected));
  }

  /** Declares columns of texts. */
  public TableBuilder texts(String... names) {
    for (String column : names) {
      declare(new Cells.Texts(column, expected));
    }
    return this;
  }

  /** Declares columns of numbers in a unit, whose infinite values are unknown. */
  public TableBuilder numbers(Unit unit, String... names) {
    for (String column : names) {
      declare(new Cells.Numbers(column, unit, true, expected));
    }
    return this;
  }

  /** Declares a column of numbers where infinity says that none is large enough. */
  public TableBuilder unbounded(Unit unit, String column) {
    return declare(new Cells.Numbers(column, unit, false, expected));
  }

  /** Declares columns of whole numbers in a unit. */
  public TableBuilder integers(Unit unit, String... names) {
    for (String column : names) {
      declare(new Cells.Wholes(column, ColumnType.INTEGER, unit, expected));
    }
    return this;
  }

  /** A date. */
  public TableBuilder date(LocalDate date) {
    return date(Math.toIntExact(date.toEpochDay()));
  }

  /** A date as days since 1970-01-01. */
  public TableBuilder date(int epochDay) {
    cell(ColumnType.DATE).add(epochDay);
    return this;
  }

  /** A text. */
  public TableBuilder text(String text) {
    cell(ColumnType.TEXT).add(text);
    return this;
  }

  /** A number; NaN is unknown. */
  public TableBuilder number(double number) {
    cell(ColumnType.NUMBER).add(number);
    return this;
  }

  /** A whole number. */
  public TableBuilder integer(int whole) {
    cell(ColumnType.INTEGER).add(whole);
    return this;
  }

  /** A cell without a value; whole numbers have none such. */
  public TableBuilder unknown() {
    cell().addUnknown();
    return this;
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException if a column has no cell in it
   */
  public void endRow() {
    if (next != columns.length) {
      throw wrongCount(String.valueOf(next));
    }
    rows++;
    next = 0;
  }

  /** The table of all rows that were ended. */
  public Table build() {
    if (next != 0) {
      throw new IllegalStateException("row " + rows + " must be ended but is not" + in());
    }
    return new Table(name, rows, Arrays.stream(columns).map(Cells::column).toList());
  }

  private TableBuilder declare(Cells cells) {
    if (rows > 0 || next > 0) {
      throw new IllegalStateException(
          "columns must be declared before the first cell but " + cells.name + " is not" + in());
    }
    for (Cells column : columns) {
      if (column.name.equals(cells.name)) {
        throw new IllegalArgumentException(
            "column " + cells.name + " must be declared once" + in());
      }
    }
    columns = Arrays.copyOf(columns, columns.length + 1);
    columns[columns.length - 1] = cells;
    return this;
  }

  private Cells cell(ColumnType type) {
    Cells cells = cell();
    if (cells.type != type) {
      throw wrongType(cells, type);
    }
    return cells;
  }

  private Cells cell() {
    if (next == columns.length) {
      throw wrongCount("more");
    }
    return columns[next++];
  }

  private IllegalArgumentException wrongType(Cells cells, ColumnType type) {
    return new IllegalArgumentException(
        "column " + cells.name + " must have cells of " + cells.type + " but got " + type + in());
  }

  private IllegalStateException wrongCount(String count) {
    return new IllegalStateException(
        "row " + rows + " must have " + columns.length + " cells but has " + count + in());
  }

  private String in() {
    return " (" + name + ")";
  }
}
