package io.notional.benchmarks;

import io.notional.core.catalog.Catalog;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import io.notional.studies.StudyRow;
import io.notional.studies.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many rows of a study run in a second, in a process of its own: from cold in the first five
 * seconds, then warm, on all processors and on one. The study is {@code examples/studies/ntsx.yaml}
 * where there is market data at {@code ../shared/data}, and else the same on a market made up.
 */
public final class SweepSpeed {
  private static final Path DATA = Path.of(System.getProperty("notional.data", "../shared/data"));
  private static final double COLD_SECONDS = 5;
  private static final double WARM_SECONDS = 12;
  private static final int SWEEPS = 6;

  private SweepSpeed() {}

  /**
   * Prints the figures.
   *
   * @throws IOException if the study cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    StudyPlan plan = plan();
    int threads = Runtime.getRuntime().availableProcessors();
    double cold = 0;
    long rows = 0;
    long start = System.nanoTime();
    while (seconds(start) < WARM_SECONDS) {
      sweep(plan, threads);
      rows += plan.study().rows();
      if (cold == 0 && seconds(start) >= COLD_SECONDS) {
        cold = rows / seconds(start);
      }
    }
    double all = best(plan, threads);
    double one = best(plan, 1);
    print("sweep-rows-per-second-cold", cold);
    print("sweep-rows-per-second", all);
    print("sweep-rows-per-second-one-thread", one);
    print("sweep-times-one-thread", all / one);
  }

  private static StudyPlan plan() throws IOException {
    StudyPlanBuilder plan = StudyPlan.builder(Catalog.load());
    if (Files.isDirectory(DATA)) {
      return plan.study(Path.of("examples/studies/ntsx.yaml"))
          .market(Path.of("examples/markets/research.yaml"))
          .dataRoot(DATA)
          .build();
    }
    Path folder = Files.createTempDirectory("sweep");
    Files.writeString(folder.resolve("fund.yaml"), "strategy: efficient-core\npreset: NTSX\n");
    String study =
        Files.readString(Path.of("examples/studies/ntsx.yaml"))
            .replaceFirst("spec: .*", "spec: fund.yaml\nsynthetic: {years: 8}");
    return plan.study(Files.writeString(folder.resolve("study.yaml"), study)).build();
  }

  private static void sweep(StudyPlan plan, int threads) {
    List<StudyRow> rows = Sweep.of(plan).threads(threads).rows();
    for (StudyRow row : rows) {
      if (row.failed()) {
        throw new IllegalStateException("row " + row.row() + " failed: " + row.error());
      }
    }
  }

  private static double best(StudyPlan plan, int threads) {
    double best = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      long start = System.nanoTime();
      sweep(plan, threads);
      best = Math.max(best, plan.study().rows() / seconds(start));
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
