package io.notional.benchmarks;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time-series momentum over forty futures for twenty-five years, decided at month ends, everything
 * on, against the bare loop of the same arithmetic over the same prices.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ManagedFuturesBenchmark {
  private static final int MARKETS = 40;
  private static final LocalDate BORN = LocalDate.of(1998, 1, 2);
  private static final LocalDate FIRST = LocalDate.of(1999, 12, 31);

  /** Two years of history, of which the programme needs one, and the twenty-five of the run. */
  private static final int YEARS = 27;

  /**
   * How far the nav of the bare loop may be away at the end: it has no cash buffer, no settlement
   * and buys its collateral for nothing.
   */
  private static final double TOLERANCE = 1e-3;

  /** How far a market's share of risk may be away at the last decision. */
  private static final double SHARE_TOLERANCE = 1e-6;

  private Market market;
  private BareTrend bare;
  private Strategy fund;
  private RunSettings settings;

  /** For JMH. */
  public ManagedFuturesBenchmark() {}

  /**
   * Prepares the market once: that is not what is measured.
   *
   * @throws IllegalStateException if the two do not end with the same nav and the same shares of
   *     risk: they would not be comparable
   */
  @Setup
  public void prepare() {
    market =
        SyntheticMarket.builder()
            .startDate(BORN)
            .years(YEARS)
            .treasuries(List.of())
            .trendMarkets(MARKETS)
            .build()
            .generate();
    settings = RunSettings.builder().firstDate(FIRST).build();
    bare = new BareTrend(market, market.days().atOrAfter((int) FIRST.toEpochDay()));
    List<String> markets =
        IntStream.rangeClosed(1, MARKETS)
            .mapToObj(number -> String.format(Locale.ROOT, "SYN%02d", number))
            .toList();
    // One instance for all runs: the strategy keeps no state.
    fund =
        Catalog.load()
            .create(
                ComponentKind.STRATEGY,
                "trend",
                Optional.of("tsmom"),
                (Node.Mapping) Node.of(Map.of("markets", markets), ""),
                "")
            .component();
    Result result = run();
    requireSameEnd(result, bare());
    requireSameShares(result, bare.shares());
  }

  /** Of the last decision, whose diagnostics are the last, market by market. */
  private static void requireSameShares(Result result, double[] bare) {
    double[] shares =
        result.diagnostics().stream()
            .filter(recorded -> recorded.name().equals("risk-share"))
            .mapToDouble(Diagnostic::value)
            .toArray();
    for (int i = 0; i < MARKETS; i++) {
      double share = shares[shares.length - MARKETS + i];
      if (!(Math.abs(bare[i] - share) < SHARE_TOLERANCE)) {
        throw new IllegalStateException(
            "the bare loop must have the shares of risk of the run but market "
                + (i + 1)
                + " has "
                + bare[i]
                + " and not "
                + share);
      }
    }
  }

  private static void requireSameEnd(Result result, double[] bare) {
    double end = result.nav(result.size() - 1);
    double apart = bare[bare.length - 1] / end - 1;
    if (!(Math.abs(apart) < TOLERANCE)) {
      throw new IllegalStateException(
          "the bare loop must end with the nav of the run but was " + apart + " away from " + end);
    }
  }

  /** The yardstick. */
  @Benchmark
  public double[] bare() {
    return bare.run();
  }

  /** A run, after which every column can be asked for. */
  @Benchmark
  public Result run() {
    return new Simulator().run(fund, market, settings);
  }
}
