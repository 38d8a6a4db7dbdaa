package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterPlanTest {
  @Test
  void theDocumentHasWhatTheSimulationPrints() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ClusterPlan.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String table = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertThat(Files.readString(Path.of("..", "docs", "scaling.md"))).contains(table);
  }

  @Test
  void oneExecutorTakesItsLoadAndItsRows() {
    // 4 cores: 6 s and 2.3 MB at 200 MB/s, then a quarter of 100,000 rows of 5 ms, tasks of 20 ms
    double plain = 6 + 2.3 / 200 + (100_000 * 0.005 + 391 * 0.02) / 4;
    assertThat(ClusterPlan.simulate(1, 100_000, 256, -1).seconds()).isCloseTo(plain, within(4.0));
  }

  @Test
  void moreExecutorsAreNeverSlowerAndNeverFasterThanTheirNumber() {
    double one = ClusterPlan.simulate(1, 1_000_000, 256, -1).seconds();
    double before = one;
    for (int executors : new int[] {2, 10, 100, 1000}) {
      double seconds = ClusterPlan.simulate(executors, 1_000_000, 256, -1).seconds();
      assertThat(seconds).isLessThan(before).isGreaterThanOrEqualTo(one / executors);
      before = seconds;
    }
  }

  @Test
  void aLostExecutorCostsItsTasksAndItsShare() {
    ClusterPlan.Outcome whole = ClusterPlan.simulate(10, 1_000_000, 256, -1);
    ClusterPlan.Outcome lost = ClusterPlan.simulate(10, 1_000_000, 256, 3);
    assertThat(lost.repeated()).isBetween(1, 4);
    assertThat(lost.seconds()).isBetween(whole.seconds(), 1.1 * whole.seconds());
  }
}
