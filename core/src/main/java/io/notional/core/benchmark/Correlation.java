package io.notional.core.benchmark;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The correlation of a fund's returns with those of an instrument; empty under three returns, and
 * where either do not vary.
 *
 * @param daily of returns from close to close, whatever their spacing
 * @param monthly of returns of whole calendar months
 */
public record Correlation(OptionalDouble daily, OptionalDouble monthly) {
  private static final int FEWEST = 3;

  /** Below this, products of deviations are rounding. */
  private static final double NO_VARIATION = 1e-15;

  static Correlation of(CommonCloses closes) {
    return new Correlation(
        of(
            closes.size() - 1,
            day -> closes.fundReturn(day, day + 1),
            day -> closes.benchmarkReturn(day, day + 1)),
        of(
            closes.months(),
            month -> closes.fundReturn(closes.from(month), closes.to(month)),
            month -> closes.benchmarkReturn(closes.from(month), closes.to(month))));
  }

  private static OptionalDouble of(int n, IntToDoubleFunction fund, IntToDoubleFunction other) {
    double[] x = new double[Math.max(0, n)];
    double[] y = new double[x.length];
    Arrays.setAll(x, fund);
    Arrays.setAll(y, other);
    return of(x, y);
  }

  /** Pearson's coefficient of pairs. */
  static OptionalDouble of(double[] x, double[] y) {
    double meanX = Arrays.stream(x).sum() / x.length;
    double meanY = Arrays.stream(y).sum() / y.length;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double product = Math.sqrt(xx) * Math.sqrt(yy);
    boolean known = x.length >= FEWEST && product > NO_VARIATION && Double.isFinite(xy);
    return known
        ? OptionalDouble.of(Math.max(-1, Math.min(1, xy / product)))
        : OptionalDouble.empty();
  }
}
