package io.notional.benchmarks;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.Recording;
import io.notional.core.settings.SimulationConfig;
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
  private SimulationConfig navAlone;

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
    navAlone = SimulationConfig.builder().recording(Recording.NAV).build();
  }

  /** The yardstick. */
  @Benchmark
  public double[] bare() {
    return bare.run();
  }

  /** Everything recorded. */
  @Benchmark
  public Result everything() {
    return new Simulator().run(fund, market, SimulationConfig.DEFAULTS);
  }

  /** Nav alone recorded. */
  @Benchmark
  public Result navAlone() {
    return new Simulator().run(fund, market, navAlone);
  }
}
