package io.notional.core.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole calendar months of one fifth of the benchmark's returns: a strategy that follows trends
 * in both directions is expected to gain most in the outer two, which is called its smile. After
 * Fung and Hsieh, Empirical Characteristics of Dynamic Trading Strategies, Review of Financial
 * Studies 10 (1997), who sort months into five such states.
 *
 * @param quintile from 1, the benchmark's worst months, to 5, its best
 * @param months how many; those of any two quintiles differ by one at most
 * @param lowest the benchmark's least return in them
 * @param highest the benchmark's greatest return in them
 * @param benchmarkReturn the mean of the benchmark's returns
 * @param fundReturn the mean of the fund's returns in the same months
 */
public record SmilePart(
    int quintile,
    int months,
    double lowest,
    double highest,
    double benchmarkReturn,
    double fundReturn) {
  private static final int PARTS = 5;

  static List<SmilePart> of(CommonCloses closes) {
    int n = closes.months();
    if (n < PARTS) {
      return List.of();
    }
    // A stable sort: of equal returns the earlier month comes first.
    List<Integer> sorted =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(month -> benchmark(closes, month)))
            .toList();
    List<SmilePart> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(of(closes, part + 1, sorted.subList(part * n / PARTS, (part + 1) * n / PARTS)));
    }
    return parts;
  }

  private static SmilePart of(CommonCloses closes, int quintile, List<Integer> months) {
    double benchmark = 0;
    double fund = 0;
    for (int month : months) {
      benchmark += benchmark(closes, month) / months.size();
      fund += closes.fundReturn(closes.from(month), closes.to(month)) / months.size();
    }
    return new SmilePart(
        quintile,
        months.size(),
        benchmark(closes, months.get(0)),
        benchmark(closes, months.get(months.size() - 1)),
        benchmark,
        fund);
  }

  private static double benchmark(CommonCloses closes, int month) {
    return closes.benchmarkReturn(closes.from(month), closes.to(month));
  }
}
