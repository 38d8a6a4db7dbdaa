package io.notional.examples.embedding;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A thousand variations of a fund on one market that all of them share: threads are the platform's,
 * and each run has a strategy of its own.
 */
public final class Variations {
  /** A compiler that works for less than this share of a round is at rest. */
  private static final double RESTING = 0.05;

  private static final int MOST_WARMING = 60;

  private final Notional notional = Notional.load();
  private final Market market;

  /** On a market of some years. */
  public Variations(int years) {
    this.market = SyntheticMarket.builder().years(years).build().generate();
  }

  /**
   * Runs variations.
   *
   * @param count how many
   * @param threads at once
   * @return by variation, what a unit of nav grew to
   */
  public double[] grow(int count, int threads) throws InterruptedException, ExecutionException {
    // tag: variations
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Double>> runs = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int variation = i;
        runs.add(() -> growth(notional.run(fund(variation), market, settings(variation))));
      }
      double[] grown = new double[count];
      List<Future<Double>> done = pool.invokeAll(runs);
      for (int i = 0; i < count; i++) {
        grown[i] = done.get(i).get();
      }
      return grown;
    } finally {
      pool.shutdownNow();
    }
    // end: variations
  }

  private Strategy fund(int variation) {
    double equity = 0.70 + 0.01 * (variation % 25);
    return notional.strategy(
        "efficient-core",
        Map.of(
            "equity-instruments",
            List.of("STOCKS"),
            "equity",
            equity,
            "collateral",
            1 - equity,
            "notional",
            0.3 + 0.02 * (variation / 25 % 40)));
  }

  private static RunSettings settings(int variation) {
    return RunSettings.builder().nav(variation % 2 == 0 ? 1e8 : 1e7).build();
  }

  private static double growth(Result result) {
    return result.nav(result.size() - 1) / result.initialNav();
  }

  /**
   * What the result of one variation keeps, in bytes: measured with as many as are held at once.
   */
  private long bytes(int count) {
    List<Result> kept = new ArrayList<>();
    long before = used();
    for (int i = 0; i < count; i++) {
      kept.add(notional.run(fund(i), market, settings(i)));
    }
    long after = used();
    return (after - before) / kept.size();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /**
   * Times a thousand variations on one thread and on two, and weighs what one keeps. Rounds take
   * turns, and the median of each counts, once the compiler is at rest: it works beside a single
   * thread, and against two.
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    Variations variations = new Variations(10);
    int warming = variations.warmUp();
    double[] one = new double[7];
    double[] two = new double[7];
    for (int round = 0; round < one.length; round++) {
      one[round] = seconds(variations, 1);
      two[round] = seconds(variations, 2);
    }
    System.out.printf(
        Locale.ROOT,
        "1000 variations of 10 years: %.2f s on one thread, %.2f s on two, %.2f times as fast,"
            + " after %d rounds to warm up%n",
        median(one),
        median(two),
        median(one) / median(two),
        warming);
    System.out.printf(Locale.ROOT, "%d bytes a variation%n", variations.bytes(200));
  }

  /** Runs rounds until the compiler rested in three of them, and tells how many that were. */
  private int warmUp() throws InterruptedException, ExecutionException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    int resting = 0;
    int rounds = 0;
    while (resting < 3 && rounds < MOST_WARMING) {
      long before = compiler.getTotalCompilationTime();
      double seconds = seconds(this, 2);
      double compiled = (compiler.getTotalCompilationTime() - before) / 1e3;
      resting = compiled < RESTING * seconds ? resting + 1 : 0;
      rounds++;
    }
    return rounds;
  }

  private static double median(double[] seconds) {
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  private static double seconds(Variations variations, int threads)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    variations.grow(1000, threads);
    return (System.nanoTime() - start) / 1e9;
  }
}
