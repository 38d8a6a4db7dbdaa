package io.notional.benchmarks;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.ResultColumn;
import io.notional.core.result.Source;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.util.List;
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

/**
 * A 90/60 fund on one equity, bills and four Treasury futures, everything on, against the bare loop
 * over the same prices.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FundBenchmark {
  /** Length of the market. */
  @Param("25")
  public int years;

  private Market market;
  private BareLoop bare;
  private Strategy fund;

  /** For JMH. */
  public FundBenchmark() {}

  /** Prepares the market once: that is not what is measured. */
  @Setup
  public void prepare() {
    market =
        SyntheticMarket.builder()
            .years(years)
            .treasuries(
                List.of(
                    TreasuryContract.ZT,
                    TreasuryContract.ZF,
                    TreasuryContract.ZN,
                    TreasuryContract.ZB))
            .build()
            .generate();
    bare = new BareLoop(market);
    // One instance for all runs: the strategy keeps no state.
    fund =
        Catalog.load()
            .create(
                ComponentKind.STRATEGY,
                "efficient-core",
                Optional.of("NTSX"),
                (Node.Mapping)
                    Node.of(
                        Map.of(
                            "equity-instruments", List.of("STOCKS"),
                            "ladder", List.of("ZT", "ZF", "ZN", "ZB")),
                        ""),
                "")
            .component();
  }

  /** The yardstick. */
  @Benchmark
  public double[] bare() {
    return bare.run();
  }

  /** A run, after which every column can be asked for. */
  @Benchmark
  public Result everything() {
    return new Simulator().run(fund, market, RunSettings.DEFAULTS);
  }

  /** A run, and every column of it asked for: the sum, so that none is left out. */
  @Benchmark
  public double columns() {
    Result result = everything();
    double sum = 0;
    for (ResultColumn kind : ResultColumn.values()) {
      sum += total(result.column(kind));
    }
    for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
      for (Source source : Source.values()) {
        sum += total(result.attributionColumn(sleeve, source));
      }
    }
    return sum;
  }

  private static double total(double[] column) {
    double sum = 0;
    for (double value : column) {
      sum += value;
    }
    return sum;
  }
}
