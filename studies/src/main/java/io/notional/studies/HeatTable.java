package io.notional.studies;

import java.util.Arrays;
import java.util.List;

/** The average of a measure by what rows have on two axes, over all others. Immutable. */
public final class HeatTable {
  private final String measure;
  private final String across;
  private final String down;
  private final List<String> columns;
  private final List<String> rows;
  private final double[][] values;

  /**
   * Of its parts.
   *
   * @param measure its name
   * @param across the axis of the columns
   * @param down the axis of the rows; empty where only one thing varies
   * @param columns what the columns stand for, in order
   * @param rows what the rows stand for, in order
   * @param values by row and column, NaN where no row of the study has a value
   */
  public HeatTable(
      String measure,
      String across,
      String down,
      List<String> columns,
      List<String> rows,
      double[][] values) {
    this.measure = measure;
    this.across = across;
    this.down = down;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.values = copy(values);
  }

  /** Its name. */
  public String measure() {
    return measure;
  }

  /** The axis of the columns. */
  public String across() {
    return across;
  }

  /** The axis of the rows; empty where only one thing varies. */
  public String down() {
    return down;
  }

  /** What the columns stand for, in order. */
  public List<String> columns() {
    return columns;
  }

  /** What the rows stand for, in order. */
  public List<String> rows() {
    return rows;
  }

  /** By row and column, NaN where no row of the study has a value; a copy. */
  public double[][] values() {
    return copy(values);
  }

  private static double[][] copy(double[][] values) {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }
}
