package io.notional.report;

import java.util.Arrays;
import java.util.List;

/** A measure by two things that a study varies. Immutable. */
public final class HeatMap {
  private static final int SHADES = 5;

  private final String measure;
  private final boolean percent;
  private final String across;
  private final String down;
  private final List<String> columns;
  private final List<String> rows;
  private final double[][] values;

  /**
   * Of its parts.
   *
   * @param measure its name
   * @param percent whether its values are fractions, which are read in percent
   * @param across what the columns stand for
   * @param down what the rows stand for; empty where only one thing varies
   * @param columns what each column has
   * @param rows what each row has
   * @param values by row and column, NaN where there is none
   */
  public HeatMap(
      String measure,
      boolean percent,
      String across,
      String down,
      List<String> columns,
      List<String> rows,
      double[][] values) {
    this.measure = measure;
    this.percent = percent;
    this.across = across;
    this.down = down;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  HtmlTable table() {
    HtmlTable table =
        new HtmlTable(measure + " by " + (down.isEmpty() ? "" : down + " (rows) and ") + across)
            .kind("heat")
            .words(down.isEmpty() ? across : down + " \\ " + across)
            .numbers(columns.toArray(String[]::new));
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] line : values) {
      for (double value : line) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    for (int line = 0; line < values.length; line++) {
      table.row().text(rows.get(line));
      for (double value : values[line]) {
        String text = percent ? Figures.percent(value) : Figures.shortest(value, 4);
        table.heat(value, text, shade(value, least, most));
      }
    }
    return table;
  }

  /** From -5, the least of the table, to 5, the most. */
  private static int shade(double value, double least, double most) {
    if (!Double.isFinite(value) || !(most > least)) {
      return 0;
    }
    return (int) Math.rint(SHADES * (2 * (value - least) / (most - least) - 1));
  }
}
