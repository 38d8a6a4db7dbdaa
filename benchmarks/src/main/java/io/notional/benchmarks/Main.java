package io.notional.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in alternating forks and prints the ratios of the minima last. The number of
 * forks is the first argument, five by default.
 */
public final class Main {
  /** Seconds; the optimizing compiler needs several of them for the kernel's day. */
  private static final int KERNEL_WARMUP = 10;

  private static final String FUND = "FundBenchmark.";
  private static final String TREND = "ManagedFuturesBenchmark.";

  private static final String[] ORDER = {
    FUND + "bare", FUND + "everything", FUND + "columns", TREND + "bare", TREND + "run"
  };

  private Main() {}

  /**
   * Runs everything.
   *
   * @throws RunnerException if a fork fails
   */
  public static void main(String[] arguments) throws RunnerException {
    int forks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Map<String, Double> minima = new LinkedHashMap<>();
    for (int fork = 0; fork < forks; fork++) {
      for (String name : ORDER) {
        for (RunResult result : run(options(name))) {
          minima.merge(name, minimum(result), Math::min);
        }
      }
    }
    double half = bytes("12");
    double whole = bytes("25");
    ScenarioMarginBenchmark.report(System.out);
    ConstituentsBenchmark.report(System.out);
    report(minima, half, whole);
    fresh(SweepSpeed.class);
    fresh(MonteCarloSpeed.class);
  }

  /** In a Java of its own, which has compiled nothing yet. */
  private static void fresh(Class<?> main) throws RunnerException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    try {
      int code =
          new ProcessBuilder(java, "-Xmx1g", "-XX:+UseParallelGC", "-cp", classes, main.getName())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new RunnerException(main.getSimpleName() + " ended with " + code);
      }
    } catch (IOException | InterruptedException e) {
      throw new RunnerException(e);
    }
  }

  private static void report(Map<String, Double> minima, double half, double whole) {
    double bare = minima.get(FUND + "bare");
    double everything = minima.get(FUND + "everything");
    double columns = minima.get(FUND + "columns");
    double trendBare = minima.get(TREND + "bare");
    double trend = minima.get(TREND + "run");
    PrintStream out = System.out;
    print(out, "efficient-core-bytes-12-years", half);
    print(out, "efficient-core-bytes-25-years", whole);
    print(out, "efficient-core-bare-us", bare);
    print(out, "efficient-core-us", everything);
    print(out, "efficient-core-ratio", everything / bare);
    print(out, "columns-us", columns - everything);
    print(out, "managed-futures-bare-us", trendBare);
    print(out, "managed-futures-us", trend);
    print(out, "managed-futures-ratio", trend / trendBare);
  }

  private static void print(PrintStream out, String name, double value) {
    out.println(name + " " + String.format(Locale.ROOT, "%.2f", value));
  }

  private static ChainedOptionsBuilder options(String name) {
    return new OptionsBuilder()
        .include("\\." + name.replace(".", "\\.") + "$")
        .forks(1)
        .warmupIterations(name.endsWith("bare") ? 4 : KERNEL_WARMUP)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(6)
        .measurementTime(TimeValue.milliseconds(500))
        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
  }

  private static double bytes(String years) throws RunnerException {
    ChainedOptionsBuilder options =
        options(FUND + "everything")
            .param("years", years)
            .warmupIterations(2)
            .measurementIterations(2)
            .addProfiler(GCProfiler.class);
    for (RunResult result : run(options)) {
      return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }
    return Double.NaN;
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  /** The best iteration of all forks. */
  static double minimum(RunResult result) {
    BenchmarkParams parameters = result.getParams();
    double least = Double.POSITIVE_INFINITY;
    for (var fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        least = Math.min(least, iteration.getPrimaryResult().getScore());
      }
    }
    if (!(least > 0)) {
      throw new IllegalStateException(parameters.getBenchmark() + " measured nothing");
    }
    return least;
  }
}
