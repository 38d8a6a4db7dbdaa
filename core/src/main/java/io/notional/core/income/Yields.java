package io.notional.core.income;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Yields of a fund by close, decimals a year. By row; immutable, and safe for use by many threads.
 */
public final class Yields {
  private final double[] sec;
  private final double[] distribution;
  private final double[] trailing;

  private Yields(Result result, Distributions distributions) {
    int rows = result.size();
    SecYield official = new SecYield(result);
    sec = new double[rows];
    distribution = new double[rows];
    trailing = new double[rows];
    Arrays.setAll(sec, official::at);
    distributed(result, distributions);
  }

  /**
   * Of a result.
   *
   * @param distributions of the same result
   */
  public static Yields of(Result result, Distributions distributions) {
    return new Yields(result, distributions);
  }

  private void distributed(Result result, Distributions distributions) {
    List<Distribution> list = distributions.list();
    double perYear = 12.0 / ExDates.months(distributions.settings().every());
    int seen = 0;
    int old = 0;
    double year = 0;
    for (int row = 0; row < trailing.length; row++) {
      LocalDate date = result.date(row);
      while (seen < list.size() && list.get(seen).exRow() <= row) {
        year += list.get(seen++).perUnit();
      }
      while (old < seen && !list.get(old).exDate().isAfter(date.minusYears(1))) {
        year -= list.get(old++).perUnit();
      }
      double price = distributions.priceNav(row);
      boolean wholeYear = !date.isBefore(result.date(0).plusYears(1));
      trailing[row] = wholeYear ? year / price : Double.NaN;
      // The first one is of a part of a period.
      distribution[row] = seen > 1 ? perYear * list.get(seen - 1).perUnit() / price : Double.NaN;
    }
  }

  /** The SEC's 30-day yield; NaN in the first 30 days and where no rate of dividends is known. */
  public double sec(int row) {
    return sec[row];
  }

  /** The last distribution, as many times as there are a year, over nav; NaN before the second. */
  public double distribution(int row) {
    return distribution[row];
  }

  /** What was distributed in the last twelve months over nav; NaN in the first year. */
  public double trailing(int row) {
    return trailing[row];
  }

  /** The number of rows. */
  public int size() {
    return sec.length;
  }
}
