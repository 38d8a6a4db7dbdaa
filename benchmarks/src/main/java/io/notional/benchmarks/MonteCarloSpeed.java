package io.notional.benchmarks;

import io.notional.core.catalog.Catalog;
import io.notional.core.market.Market;
import io.notional.core.resample.ResampledMarket;
import io.notional.core.resample.Resampling;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many bootstrapped histories of 25 years a 90/60 fund with margin runs through in a second, in
 * a process of its own: from cold in the first five seconds, then warm, on all processors and on
 * one, and beside them a bare loop over the same resampled prices. The market is that since 1962
 * where there is market data at {@code ../shared/data}, and else one that is made up.
 */
public final class MonteCarloSpeed {
  private static final Path DATA = Path.of(System.getProperty("notional.data", "../shared/data"));
  private static final int YEARS = 25;
  private static final int PATHS = 1000;
  private static final double COLD_SECONDS = 5;
  private static final double WARM_SECONDS = 15;
  private static final int STUDIES = 6;

  private MonteCarloSpeed() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    RunPlan plan = plan();
    MonteCarlo paths = MonteCarlo.of(plan, MonteCarloSettings.of(PATHS, YEARS, 1));
    int threads = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    long[] cold = new long[1];
    while (seconds(start) < WARM_SECONDS) {
      paths.run(threads, row -> cold[0] += seconds(start) < COLD_SECONDS ? 1 : 0, () -> false);
    }
    double all = best(paths, threads);
    double one = best(paths, 1);
    print("montecarlo-paths-per-second-cold", cold[0] / COLD_SECONDS);
    print("montecarlo-paths-per-second", all);
    print("montecarlo-paths-per-second-one-thread", one);
    print("montecarlo-times-one-thread", all / one);
    print("montecarlo-bare-loops-per-second-one-thread", bare(plan));
  }

  private static RunPlan plan() {
    RunPlanBuilder plan = RunPlan.builder(Catalog.load());
    if (Files.isDirectory(DATA)) {
      return plan.spec(Path.of("examples/specs/90-60-since-1962.yaml"))
          .market(Path.of("examples/markets/since-1962.yaml"))
          .dataRoot(DATA)
          .build();
    }
    Market market = SyntheticMarket.builder().stocks("US-MARKET").build().generate();
    return plan.spec(
            Map.of(
                "strategy",
                "efficient-core",
                "with",
                Map.of("equity-instruments", List.of("US-MARKET"))))
        .market(market)
        .build();
  }

  private static double best(MonteCarlo paths, int threads) {
    double best = 0;
    for (int study = 0; study < STUDIES; study++) {
      long start = System.nanoTime();
      paths.run(threads, row -> {}, () -> false);
      best = Math.max(best, PATHS / seconds(start));
    }
    return best;
  }

  /** Over the prices of one path, which are there. */
  private static double bare(RunPlan plan) {
    Resampling resampling =
        new Resampling(Resampling.Method.BLOCK, MonteCarloSettings.DEFAULT_BLOCK, 1);
    Market path =
        ResampledMarket.of(plan.market(), plan.fund().instruments(), resampling, 0, YEARS).path(0);
    BareLoop loop = new BareLoop(path, "US-MARKET", "BILLS");
    double best = 0;
    for (int study = 0; study < STUDIES; study++) {
      long start = System.nanoTime();
      double sum = 0;
      for (int run = 0; run < PATHS; run++) {
        sum += loop.run()[1];
      }
      best = sum > 0 ? Math.max(best, PATHS / seconds(start)) : best;
    }
    return best;
  }

  private static double seconds(long start) {
    return 1e-9 * (System.nanoTime() - start);
  }

  private static void print(String name, double value) {
    System.out.println(name + " " + String.format(Locale.ROOT, "%.2f", value));
  }
}
