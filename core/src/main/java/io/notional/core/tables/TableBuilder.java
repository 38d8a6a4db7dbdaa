package io.notional.core.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
  private final List<Cells> columns = new ArrayList<>();
  private int rows;
  private int next;

  TableBuilder(String name) {
    this.name = name;
  }

  /** Declares a column of dates. */
  public TableBuilder dates(String column) {
    return declare(new Cells.Wholes(column, ColumnType.DATE, Unit.NONE));
  }

  /** Declares columns of texts. */
  public TableBuilder texts(String... names) {
    for (String column : names) {
      declare(new Cells.Texts(column));
    }
    return this;
  }

  /** Declares columns of numbers in a unit, whose infinite values are unknown. */
  public TableBuilder numbers(Unit unit, String... names) {
    for (String column : names) {
      declare(new Cells.Numbers(column, unit, true));
    }
    return this;
  }

  /** Declares a column of numbers where infinity says that none is large enough. */
  public TableBuilder unbounded(Unit unit, String column) {
    return declare(new Cells.Numbers(column, unit, false));
  }

  /** Declares columns of whole numbers in a unit. */
  public TableBuilder integers(Unit unit, String... names) {
    for (String column : names) {
      declare(new Cells.Wholes(column, ColumnType.INTEGER, unit));
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
    if (next != columns.size()) {
      throw new IllegalStateException(
          "row " + rows + " must have " + columns.size() + " cells but has " + next + in());
    }
    rows++;
    next = 0;
  }

  /** The table of all rows that were ended. */
  public Table build() {
    if (next != 0) {
      throw new IllegalStateException("row " + rows + " must be ended but is not" + in());
    }
    return new Table(name, rows, columns.stream().map(Cells::column).toList());
  }

  private TableBuilder declare(Cells cells) {
    if (rows > 0 || next > 0) {
      throw new IllegalStateException(
          "columns must be declared before the first cell but " + cells.name + " is not" + in());
    }
    if (columns.stream().anyMatch(column -> column.name.equals(cells.name))) {
      throw new IllegalArgumentException("column " + cells.name + " must be declared once" + in());
    }
    columns.add(cells);
    return this;
  }

  private Cells cell(ColumnType type) {
    Cells cells = cell();
    if (cells.type != type) {
      throw new IllegalArgumentException(
          "column " + cells.name + " must have cells of " + cells.type + " but got " + type + in());
    }
    return cells;
  }

  private Cells cell() {
    if (next == columns.size()) {
      throw new IllegalStateException(
          "row " + rows + " must have " + columns.size() + " cells but has more" + in());
    }
    return columns.get(next++);
  }

  private String in() {
    return " (" + name + ")";
  }
}
