package io.notional.core.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of equal length. Whole columns are read at once, each as one array:
 *
 * <pre>{@code
 * Table nav = ResultTables.of(result).table("nav");
 * int[] days = nav.epochDays("date");
 * double[] returns = nav.numbers("return");
 * }</pre>
 *
 * <p>Every array that is handed out is a copy. Immutable, and safe for use by many threads.
 */
public final class Table {
  private final String name;
  private final int rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  /** Made by {@link TableBuilder}, which sees to equal lengths. */
  Table(String name, int rows, List<Column> columns) {
    this.name = name;
    this.rows = rows;
    columns.forEach(column -> this.columns.put(column.name(), column));
  }

  /** Starts a table, whose columns are declared first. */
  public static TableBuilder builder(String name) {
    return new TableBuilder(name, 0);
  }

  /**
   * Starts a table of which it is known how long it will be, so that its columns need not grow.
   *
   * @param rows about as many as there will be
   */
  public static TableBuilder builder(String name, int rows) {
    return new TableBuilder(name, rows);
  }

  /** Its name: that of its file without the ending. */
  public String name() {
    return name;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** All columns in their order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** Whether there is a column of a name. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * A column by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Column column(String column) {
    Column found = columns.get(column);
    if (found == null) {
      throw new IllegalArgumentException(
          "column must be one of " + columns.keySet() + " but was " + column + " (" + name + ")");
    }
    return found;
  }

  /**
   * The values of a column of dates as days since 1970-01-01, {@link DateColumn#UNKNOWN} where
   * there is no date.
   *
   * @throws IllegalArgumentException if there is no such column of dates
   */
  public int[] epochDays(String column) {
    return typed(column, ColumnType.DATE, DateColumn.class).epochDays();
  }

  /**
   * The values of a column of texts, empty where there is none.
   *
   * @throws IllegalArgumentException if there is no such column of texts
   */
  public String[] texts(String column) {
    return typed(column, ColumnType.TEXT, TextColumn.class).texts();
  }

  /**
   * The values of a column of numbers, NaN where not known, in the unit of the column.
   *
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public double[] numbers(String column) {
    return typed(column, ColumnType.NUMBER, NumberColumn.class).values();
  }

  /**
   * The values of a column of whole numbers, in the unit of the column.
   *
   * @throws IllegalArgumentException if there is no such column of whole numbers
   */
  public int[] integers(String column) {
    return typed(column, ColumnType.INTEGER, IntegerColumn.class).values();
  }

  @Override
  public String toString() {
    return name + " " + columns.values() + ", " + rows + " rows";
  }

  private <T extends Column> T typed(String column, ColumnType type, Class<T> asked) {
    Column found = column(column);
    if (!asked.isInstance(found)) {
      throw new IllegalArgumentException(
          column + " must be of type " + type + " but is " + found.type() + " (" + name + ")");
    }
    return asked.cast(found);
  }
}
