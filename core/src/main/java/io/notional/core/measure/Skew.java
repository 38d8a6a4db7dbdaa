package io.notional.core.measure;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.result.Result;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whether large gains or large losses are the rarer ones: positive where losses are many and small
 * and gains few and large.
 *
 * @param daily of returns from close to close, whatever their spacing; empty under three returns,
 *     or where they do not vary
 * @param monthly of returns of whole calendar months
 */
public record Skew(OptionalDouble daily, OptionalDouble monthly) {
  private static final int FEWEST = 3;

  static Skew of(Result result) {
    double[] daily = new double[Math.max(0, result.size() - 1)];
    Arrays.setAll(daily, row -> result.dailyReturn(row + 1));
    return new Skew(of(daily), of(PeriodReturns.of(result, CalendarPeriod.MONTH).returns()));
  }

  /**
   * The adjusted Fisher-Pearson coefficient: sqrt(n (n - 1)) / (n - 2) x m3 / m2^1.5, with central
   * moments over n (Joanes and Gill 1998, G1).
   */
  static OptionalDouble of(double... values) {
    int n = values.length;
    double mean = Arrays.stream(values).sum() / n;
    double m2 = 0;
    double m3 = 0;
    for (double value : values) {
      double apart = value - mean;
      m2 += apart * apart / n;
      m3 += apart * apart * apart / n;
    }
    double deviation = Math.sqrt(m2);
    if (n < FEWEST || !(deviation > Moments.NO_VARIATION)) {
      return OptionalDouble.empty();
    }
    double adjusted = Math.sqrt((double) n * (n - 1)) / (n - 2);
    return OptionalDouble.of(adjusted * m3 / (m2 * deviation));
  }
}
