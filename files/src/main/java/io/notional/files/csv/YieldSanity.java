package io.notional.files.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for slips in a table of par yields, tenor by tenor. Used by one thread. */
final class YieldSanity {
  /** One zero of several may be true, and so may a single tenor's. */
  private static final int TENORS = 2;

  private final CsvRows rows;
  private final Sanity sanity;
  private final PolicyCounts counts;
  private final DatedColumn largest;
  private final double[] last;

  /** By row, the yields of all tenors: looked at once more where one of them is out of line. */
  private final List<double[]> table = new ArrayList<>();

  private final DatedColumn dates;
  private boolean outOfLine;

  /** Whether the file is in percent for sure: then its digits say nothing. */
  private boolean high;

  private int digits;

  YieldSanity(CsvRows rows, int tenors, Sanity sanity, PolicyCounts counts) {
    this.rows = rows;
    this.sanity = sanity;
    this.counts = counts;
    this.largest = rows.column();
    this.dates = rows.column();
    this.last = new double[tenors];
    Arrays.fill(last, Double.NaN);
  }

  /**
   * Takes the values of the row at hand.
   *
   * @param yields decimal, NaN where nothing is quoted; nobody writes to it later
   */
  void add(int day, double[] yields) {
    int quoted = 0;
    double most = 0;
    for (int i = 0; i < yields.length; i++) {
      double yield = yields[i];
      if (!Double.isNaN(yield)) {
        outOfLine = outOfLine || isOutOfLine(yield, last[i]);
        last[i] = yield;
        digits = high ? digits : Math.max(digits, rows.significantDecimals(i + 1));
        most = Math.max(most, Math.abs(yield));
        quoted++;
      }
    }
    high = high || most * 100 > SeriesSanity.LOW_PERCENT;
    if (quoted >= TENORS && !(most > 0)) {
      String message = "yields must not all be zero but all " + quoted + " are";
      sanity.refuse(SanityCheck.ZERO_CURVE, day, message, rows.where(1, rows.line()), counts);
    }
    if (quoted > 0) {
      largest.add(day, most, rows.line());
    }
    table.add(yields);
    dates.add(day, 0, rows.line());
  }

  /** The dates of all rows. */
  int[] epochDays() {
    return dates.epochDays();
  }

  /** Whether a look at the whole column could find something. */
  private boolean isOutOfLine(double yield, double before) {
    SanityLimits limits = sanity.limits();
    double change = Math.abs(yield - before);
    return !(yield >= limits.least() && yield <= limits.most())
        || change >= limits.move()
        || change >= limits.back();
  }

  void check() {
    new SeriesSanity(rows, 1, sanity, counts).gaps(largest).unit(largest, true, digits);
    for (int i = 0; i < last.length && outOfLine; i++) {
      new SeriesSanity(rows, i + 1, sanity, counts).differences(column(i), 100);
    }
  }

  private DatedColumn column(int tenor) {
    DatedColumn column = new DatedColumn();
    for (int row = 0; row < table.size(); row++) {
      double yield = table.get(row)[tenor];
      if (!Double.isNaN(yield)) {
        column.add(dates.day(row), yield, dates.line(row));
      }
    }
    return column;
  }
}
