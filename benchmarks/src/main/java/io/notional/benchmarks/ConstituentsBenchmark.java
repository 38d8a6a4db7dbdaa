package io.notional.benchmarks;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.StockUniverse;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A fund that holds all names of a generated universe over five years, put together anew each
 * quarter: what a run costs grows with the names that are held, and no faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConstituentsBenchmark {
  private static final int DAYS = 1260;

  /** How many names there ever are. */
  @Param({"250", "500", "1000", "2000"})
  public int names;

  private Market market;
  private Strategy fund;

  /** For JMH. */
  public ConstituentsBenchmark() {}

  /** Prepares the market once: that is not what is measured. */
  @Setup
  public void prepare() {
    StockUniverse universe = StockUniverse.of(7, names, LocalDate.of(2001, 1, 2), DAYS);
    int[] dates = universe.epochDays();
    market =
        universe
            .addTo(Market.builder(), "US", new Costs(0, 0, 2))
            .valuationDates(dates)
            .rate("R", DatedSeries.of("R", dates, new double[DAYS]), RateQuote.MONEY_MARKET)
            .cashRate("R")
            .bill(new BillInput("BILLS", "R", 0, SettlementLag.NEXT_DAY, Costs.NONE))
            .build();
    Map<String, Object> basket =
        Map.of("use", "largest-names", "with", Map.of("constituents", "US", "names", names));
    fund =
        Catalog.load()
            .create(
                ComponentKind.STRATEGY,
                "stacked",
                Optional.empty(),
                (Node.Mapping)
                    Node.of(
                        Map.of("sleeves", List.of(Map.of("sleeve", basket, "capital", 0.9))), ""),
                "")
            .component();
  }

  /** A run. */
  @Benchmark
  public Result run() {
    return new Simulator().run(fund, market, RunSettings.DEFAULTS);
  }

  /**
   * Prints the time of a run by the number of names, and how much more a name costs among the most
   * than among the fewest.
   *
   * @throws RunnerException if a fork fails
   */
  static void report(PrintStream out) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("\\.ConstituentsBenchmark\\.run$")
        .forks(1)
        .warmupIterations(4)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(6)
        .measurementTime(TimeValue.milliseconds(500))
        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
    double first = Double.NaN;
    double last = Double.NaN;
    for (RunResult result : new Runner(options.build()).run()) {
      int names = Integer.parseInt(result.getParams().getParam("names"));
      last = Main.minimum(result) / names;
      first = Double.isNaN(first) ? last : first;
      out.println(String.format(Locale.ROOT, "constituents-%d-us %.0f", names, last * names));
    }
    out.println(String.format(Locale.ROOT, "constituents-name-ratio %.2f", last / first));
  }
}
