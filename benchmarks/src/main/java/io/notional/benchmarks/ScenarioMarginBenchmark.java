package io.notional.benchmarks;

import io.notional.api.margin.BoundMargin;
import io.notional.marginmodels.HistoricalMargin;
import io.notional.marginmodels.HistoricalSettings;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A day of portfolio margin for a book of forty products: a Treasury ladder with both sides, so
 * that every credit is worked out, and thirty-four other products, all in two deliveries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScenarioMarginBenchmark {
  private FortyProducts book;
  private BoundMargin scenario;
  private BoundMargin historical;

  /** For JMH. */
  public ScenarioMarginBenchmark() {}

  /** Binds the models. */
  @Setup
  public void prepare() {
    book = new FortyProducts();
    scenario = new ScenarioMargin(ScenarioSettings.DEFAULTS).bind(book);
    historical = new HistoricalMargin(HistoricalSettings.builder().build()).bind(book);
  }

  /** Sixteen scenarios, calendar charges and credits. */
  @Benchmark
  public double scenario() {
    book.nextDay();
    scenario.assess();
    return scenario.maintenance();
  }

  /** For comparison: every default of the historical simulation. */
  @Benchmark
  public double historical() {
    book.nextDay();
    historical.assess();
    return historical.maintenance();
  }

  /** Runs the first in a short fork and prints its best time. */
  static void report(PrintStream out) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("\\.ScenarioMarginBenchmark\\.scenario$")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(4)
            .measurementTime(TimeValue.milliseconds(500))
            .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
            .build();
    for (RunResult result : new Runner(options).run()) {
      double micros = Main.minimum(result);
      out.println("scenario-margin-40-products-us " + String.format(Locale.ROOT, "%.2f", micros));
    }
  }
}
