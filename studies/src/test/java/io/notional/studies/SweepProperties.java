package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SweepProperties {
  /** Whatever is drawn: rows one by one in any order are those of the sweep on any threads. */
  @Property(tries = 12)
  void orderAndThreadsChangeNothing(
      @ForAll @IntRange(min = 0, max = 2) int kind,
      @ForAll @IntRange(min = 1, max = 12) int rows,
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll @IntRange(min = 0, max = 1000) int seed)
      throws IOException {
    Path folder = Files.createTempDirectory("sweep");
    try {
      StudyPlan plan = StudyFixture.plan(folder, study(kind, rows, seed));
      List<StudyRow> swept = Sweep.of(plan).threads(threads).rows();
      List<Integer> order = new ArrayList<>();
      for (int row = 0; row < plan.study().rows(); row++) {
        order.add(row);
      }
      Collections.shuffle(order, new Random(seed));
      StudyPlan again = StudyFixture.plan(folder, study(kind, rows, seed));
      for (int row : order) {
        assertThat(again.run(row)).isEqualTo(swept.get(row));
        assertThat(again.study().values(row)).isEqualTo(plan.study().values(row));
      }
    } finally {
      delete(folder);
    }
  }

  private static String study(int kind, int rows, int seed) {
    String range = "  with.band: {from: 0.01, to: 0.2%s}\n  with.notional: [0.3, 0.6, 5]\n";
    String draw = kind == 1 ? "latin-hypercube" : "sobol";
    return kind == 0
        ? "seed: " + seed + "\nvary:\n" + range.formatted(", steps: " + rows)
        : "seed: "
            + seed
            + "\ndraw: "
            + draw
            + "\nrows: "
            + rows
            + "\nvary:\n"
            + range.formatted("");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
