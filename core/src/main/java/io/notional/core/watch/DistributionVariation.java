package io.notional.core.watch;

import io.notional.core.income.Distribution;
import io.notional.core.income.Distributions;
import java.util.List;

/**
 * How steady distributions were: the sample standard deviation of those of the last year a unit,
 * over their mean. The first of a run is of a part of a period and does not count.
 */
final class DistributionVariation {
  private static final int FEWEST = 3;

  private DistributionVariation() {}

  /** By row; NaN where fewer than three count. */
  static double[] of(Distributions distributions) {
    List<Distribution> list = distributions.list();
    double[] variation = Comovement.unknown(distributions.size());
    for (int last = FEWEST; last < list.size(); last++) {
      int from = last;
      while (from > 1 && list.get(from - 1).exDate().isAfter(yearBefore(list.get(last)))) {
        from--;
      }
      int until = last + 1 < list.size() ? list.get(last + 1).exRow() : variation.length;
      double value =
          last - from + 1 < FEWEST ? Double.NaN : variation(list.subList(from, last + 1));
      for (int row = list.get(last).exRow(); row < until; row++) {
        variation[row] = value;
      }
    }
    return variation;
  }

  private static java.time.LocalDate yearBefore(Distribution distribution) {
    return distribution.exDate().minusYears(1);
  }

  private static double variation(List<Distribution> of) {
    double mean = of.stream().mapToDouble(Distribution::perUnit).sum() / of.size();
    double squares = 0;
    for (Distribution each : of) {
      squares += (each.perUnit() - mean) * (each.perUnit() - mean);
    }
    return Math.sqrt(squares / (of.size() - 1)) / mean;
  }
}
