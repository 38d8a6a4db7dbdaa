package io.notional.core.curve;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Par yields of one day by term: linear between the tenors that were quoted, flat before the first
 * and after the last. Linear keeps what was published, needs no neighbour of a neighbour, and so
 * stays put when a tenor comes or goes. Immutable.
 */
public final class ParYieldCurve {
  private final int[] months;
  private final double[] yields;

  private ParYieldCurve(int[] months, double[] yields) {
    this.months = months;
    this.yields = yields;
  }

  /**
   * The curve of a row that has at least one quote.
   *
   * @param quotes how many it has
   * @param before the curve of the day before, mostly of the same tenors; null if there is none
   */
  static ParYieldCurve of(ParYieldTable table, int row, int quotes, ParYieldCurve before) {
    int[] months = before != null && before.months.length == quotes ? before.months : null;
    double[] yields = new double[quotes];
    int size = 0;
    for (int tenor = 0; tenor < table.tenors(); tenor++) {
      double yield = table.parYield(row, tenor);
      if (!Double.isNaN(yield)) {
        months = months != null && months[size] == table.tenorMonths(tenor) ? months : null;
        yields[size++] = yield;
      }
    }
    return new ParYieldCurve(months == null ? months(table, row, quotes) : months, yields);
  }

  private static int[] months(ParYieldTable table, int row, int quotes) {
    int[] months = new int[quotes];
    int size = 0;
    for (int tenor = 0; tenor < table.tenors(); tenor++) {
      if (!Double.isNaN(table.parYield(row, tenor))) {
        months[size++] = table.tenorMonths(tenor);
      }
    }
    return months;
  }

  /** The shortest tenor that was quoted, in months. */
  public int shortest() {
    return months[0];
  }

  /** The longest tenor that was quoted, in months. */
  public int longest() {
    return months[months.length - 1];
  }

  /**
   * The yield at which a note of a term sells at par.
   *
   * @param term months, zero or more
   * @return decimal per year, compounded twice a year
   */
  public double at(double term) {
    if (term <= months[0]) {
      return yields[0];
    }
    int upper = 1;
    while (upper < months.length && months[upper] < term) {
      upper++;
    }
    if (upper == months.length) {
      return yields[upper - 1];
    }
    double part = (term - months[upper - 1]) / (months[upper] - months[upper - 1]);
    return yields[upper - 1] + part * (yields[upper] - yields[upper - 1]);
  }

  /** The quotes by month. */
  @Override
  public String toString() {
    return IntStream.range(0, months.length)
        .mapToObj(i -> months[i] + "m " + yields[i])
        .collect(Collectors.joining(", "));
  }
}
