package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.NotionalException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at random moments, most of them while files over older results are replaced. */
@Tag("slow")
class KilledWriterTest {
  private static final int KILLS = 100;
  private static final int LONGEST_MILLIS = 300;

  @TempDir Path folder;

  /** Every fourth time two processes write to the directory at once. */
  @Test
  void whatAKilledWriterLeavesIsOfOneRunOrRefused() throws Exception {
    Path results = folder.resolve("results");
    Random random = new Random(20250101);
    int whole = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<Process> writers = new ArrayList<>();
      for (int i = 0; i < (kill % 4 == 0 ? 2 : 1); i++) {
        writers.add(start(results, (2 * kill + i) * 1_000_000));
      }
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      for (Process writer : writers) {
        writer.destroyForcibly().waitFor();
      }
      if (Files.exists(results)) {
        assertThat(passes(results)).as("kill %d", kill).isEqualTo(isOfOneRun(results));
        whole += passes(results) ? 1 : 0;
      }
    }
    assertThat(whole).isPositive();
    WholeFiles.write(results, EndlessWriter.contents(-1), List.of(), () -> false);
    ResultCheck.requireOneRun(results);
    assertThat(results.toFile().list()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
  }

  private static Process start(Path results, int first) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                EndlessWriter.class.getName(),
                results.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader();
    assertThat(said.readLine()).isEqualTo("ready");
    return process;
  }

  private static boolean passes(Path results) {
    try {
      ResultCheck.requireOneRun(results);
      return true;
    } catch (NotionalException e) {
      return false;
    }
  }

  /** By what the files say themselves, hashes apart. */
  private static boolean isOfOneRun(Path results) throws IOException {
    Set<String> runs = new HashSet<>();
    for (String name : ResultFiles.NAMES.subList(0, ResultFiles.NAMES.size() - 1)) {
      runs.add(Files.readString(results.resolve(name)));
    }
    String run = runs.iterator().next();
    String manifest = Files.readString(results.resolve(ResultFiles.MANIFEST));
    return runs.size() == 1 && manifest.contains("\"version\": \"" + run + "\"");
  }
}
