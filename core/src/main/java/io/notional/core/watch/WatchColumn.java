package io.notional.core.watch;

import java.util.Arrays;
import java.util.Objects;

/** A number of each close; NaN where it is not known. Immutable. */
public final class WatchColumn {
  /** What a number is measured in. */
  public enum Measure {
    /** A correlation. */
    CORRELATION,
    /** A decimal fraction of what the column names. */
    FRACTION,
    /** A decimal fraction of nav, or decimal per year. */
    FRACTION_OF_NAV,
    /** Decimal per year. */
    RATE,
    /** Basis points a year; of nav where a cost is told. */
    BASIS_POINTS,
    /** Years. */
    YEARS
  }

  private final String name;
  private final Measure measure;
  private final double[] values;

  WatchColumn(String name, Measure measure, double[] values) {
    this.name = Objects.requireNonNull(name, "name");
    this.measure = Objects.requireNonNull(measure, "measure");
    this.values = values;
  }

  /** Its name in {@code watch.csv}. */
  public String name() {
    return name;
  }

  /** What it is measured in. */
  public Measure measure() {
    return measure;
  }

  /** The value of a row. */
  public double value(int row) {
    return values[row];
  }

  /** All values by row; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The number of rows. */
  public int size() {
    return values.length;
  }

  /** The last value that is known; NaN for none. */
  public double last() {
    for (int row = values.length - 1; row >= 0; row--) {
      if (!Double.isNaN(values[row])) {
        return values[row];
      }
    }
    return Double.NaN;
  }

  /** The first row of the least value; -1 where none is known. */
  public int least() {
    return extreme(-1);
  }

  /** The first row of the greatest value; -1 where none is known. */
  public int most() {
    return extreme(1);
  }

  private int extreme(int sign) {
    int found = -1;
    for (int row = 0; row < values.length; row++) {
      boolean further = found < 0 || sign * values[row] > sign * values[found];
      found = !Double.isNaN(values[row]) && further ? row : found;
    }
    return found;
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(values);
  }
}
