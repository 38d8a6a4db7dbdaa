package io.notional.core.measure;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.result.Result;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Returns of whole calendar periods, from the last close of one to the last close of the next. What
 * comes before the first such close and after the last is of no whole period. Immutable.
 */
public final class PeriodReturns {
  private final int[] rows;
  private final double[] returns;

  private PeriodReturns(int[] rows, double[] returns) {
    this.rows = rows;
    this.returns = returns;
  }

  /** Those of a fund. */
  public static PeriodReturns of(Result result, CalendarPeriod period) {
    int[] ends =
        IntStream.range(0, result.size())
            .filter(row -> result.market().days().ends(result.day(row), period))
            .toArray();
    double[] returns = new double[Math.max(0, ends.length - 1)];
    Arrays.setAll(returns, i -> result.unitNav(ends[i + 1]) / result.unitNav(ends[i]) - 1);
    return new PeriodReturns(ends, returns);
  }

  /** The rows at whose close a period ends: each but the first ends a whole one. */
  public IntStream ends() {
    return Arrays.stream(rows);
  }

  /** The returns in their order, a copy. */
  public double[] returns() {
    return returns.clone();
  }
}
