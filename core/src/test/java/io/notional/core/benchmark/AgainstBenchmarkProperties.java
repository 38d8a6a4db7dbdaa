package io.notional.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the path of a benchmark. */
class AgainstBenchmarkProperties {
  /** Returns in steps of 5%, so that equal ones and equal highs occur. */
  private static double[] path(long seed, int size) {
    Random random = new Random(seed);
    double[] path = new double[size];
    path[0] = 1;
    for (int i = 1; i < size; i++) {
      path[i] = path[i - 1] * (1 + 0.05 * (random.nextInt(9) - 4));
    }
    return path;
  }

  private static CommonCloses closes(long seed, int size) {
    return Closes.monthly(path(seed * 7 + 1, size), path(seed, size));
  }

  @Property
  void crisesAreSortedDisjointAndBetweenHighs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
    CommonCloses closes = closes(seed, size);
    List<Crisis> all = Crisis.worst(closes, Integer.MAX_VALUE);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).depth()).isLessThanOrEqualTo(all.get(i - 1).depth());
    }
    List<Crisis> inTime = all.stream().sorted((a, b) -> a.peak().compareTo(b.peak())).toList();
    for (int i = 0; i < inTime.size(); i++) {
      Crisis crisis = inTime.get(i);
      assertThat(crisis.peak()).isBefore(crisis.trough());
      assertThat(crisis.depth()).isPositive();
      boolean last = i == inTime.size() - 1;
      assertThat(crisis.recovery().isPresent() || last).isTrue();
      crisis.recovery().ifPresent(date -> assertThat(date).isAfter(crisis.trough()));
      if (!last) {
        assertThat(crisis.recovery().orElseThrow()).isBeforeOrEqualTo(inTime.get(i + 1).peak());
      }
    }
    assertThat(Crisis.worst(closes, 10)).isEqualTo(all.subList(0, Math.min(10, all.size())));
  }

  /** The deepest fall is the deepest of all pairs of closes. */
  @Property
  void theFirstIsTheMaximumDrawdown(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
    double[] index = path(seed, size);
    double deepest = 0;
    for (int from = 0; from < size; from++) {
      for (int to = from; to < size; to++) {
        deepest = Math.max(deepest, 1 - index[to] / index[from]);
      }
    }
    double found = Crisis.worst(closes(seed, size), 1).stream().mapToDouble(Crisis::depth).sum();
    assertThat(found).isEqualTo(deepest, within(1e-12));
  }

  @Property
  void quintilesPartitionTheMonths(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 200) int size) {
    CommonCloses closes = closes(seed, size);
    List<SmilePart> smile = SmilePart.of(closes);
    int n = closes.months();
    assertThat(smile.stream().mapToInt(SmilePart::months).sum()).isEqualTo(n);
    assertThat(smile).allMatch(part -> part.months() == n / 5 || part.months() == n / 5 + 1);
    for (int i = 1; i < smile.size(); i++) {
      assertThat(smile.get(i).lowest()).isGreaterThanOrEqualTo(smile.get(i - 1).highest());
    }
    assertThat(weighted(smile, true)).isEqualTo(mean(path(seed * 7 + 1, size)), within(1e-12));
    assertThat(weighted(smile, false)).isEqualTo(mean(path(seed, size)), within(1e-12));
    assertThat(smile)
        .allMatch(p -> p.benchmarkReturn() >= p.lowest() - 1e-12)
        .allMatch(p -> p.benchmarkReturn() <= p.highest() + 1e-12);
  }

  private static double weighted(List<SmilePart> smile, boolean fund) {
    double sum = 0;
    int months = 0;
    for (SmilePart part : smile) {
      sum += part.months() * (fund ? part.fundReturn() : part.benchmarkReturn());
      months += part.months();
    }
    return sum / months;
  }

  private static double mean(double[] path) {
    double[] returns = new double[path.length - 1];
    Arrays.setAll(returns, i -> path[i + 1] / path[i] - 1);
    return Arrays.stream(returns).average().orElseThrow();
  }
}
