package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two executors that are processes of their own, one of which is killed. */
@Tag("slow")
class SparkClusterTest {
  @TempDir private Path folder;

  @Test
  void rowsAreThoseOfOneMachineEvenIfAnExecutorIsKilled() throws Exception {
    StudyFixture.write(folder.resolve("fund.yaml"), "strategy: bills-alone\nwith: {fails: 0}\n");
    Path study =
        StudyFixture.write(
            folder.resolve("study.yaml"),
            """
            spec: fund.yaml
            synthetic: {years: 2}
            draw: grid
            vary:
              with.fails: [0, 1]
              seed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
            """);
    Path plugin = BillsPlugin.write(folder.resolve("bills-alone.jar"));
    String said;
    try (SparkHome home = SparkHome.make(folder.resolve("spark"))) {
      Path marker = folder.resolve("killed");
      said =
          home.submit(ClusterDriver.class.getName(), plugin, study.toString(), marker.toString());
    }
    assertThat(said)
        .contains("> failed here: 16 of 32")
        .contains("> equal: true")
        .contains("> equal with one killed: true")
        .contains("> executors then: [");
    assertThat(folder.resolve("killed")).exists();
    List<String> before = executors(said, "> executors: ");
    List<String> after = executors(said, "> executors then: ");
    assertThat(before).hasSize(2).allMatch(executor -> executor.endsWith(" read 1"));
    assertThat(after).isNotEmpty().doesNotContainSequence(before);
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    assertThat(gone).as("executors that did not live to the end").isNotEmpty();
  }

  private static List<String> executors(String said, String what) {
    String line = said.lines().filter(l -> l.startsWith(what)).findFirst().orElse(what + "[]");
    return Arrays.stream(line.substring(what.length() + 1, line.length() - 1).split(", "))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
