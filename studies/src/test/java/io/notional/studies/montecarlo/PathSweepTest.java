package io.notional.studies.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.files.results.TableFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred paths in parts of thirty. */
class PathSweepTest {
  private static final int PATHS = 100;

  @TempDir private Path folder;
  private Path whole;

  @BeforeEach
  void runWhole() {
    whole = folder.resolve("whole");
    finish(sweep(), whole, false);
  }

  private static PathSweep sweep() {
    return PathSweep.of(MonteCarloTest.reckless(PATHS)).threads(1).partPaths(30);
  }

  private static void finish(PathSweep sweep, Path out, boolean resume) {
    MonteCarloSummary summary = sweep.write(out, resume);
    MonteCarloFiles.write(out, summary, TableFormats.CSV, Map.of(), () -> false);
  }

  /** All files, without what a manifest says of machine and time. */
  private static SortedMap<String, String> files(Path out) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int apart = text.indexOf("\"uncompared\"");
        files.put("" + out.relativize(file), apart < 0 ? text : text.substring(0, apart));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void rowsLieInPartsInTheirOrder() throws IOException {
    assertThat(files(whole).keySet())
        .contains("paths/part-000000.csv", "paths/part-000003.csv", "state/part-000003.rows")
        .contains("fan.csv", "montecarlo-manifest.json", "study.json")
        .doesNotContain("paths/part-000004.csv", "state/open.rows");
    List<String> numbers = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      Files.readAllLines(whole.resolve("paths/part-00000" + part + ".csv")).stream()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .forEach(numbers::add);
    }
    assertThat(numbers).hasSize(PATHS);
    for (int path = 0; path < PATHS; path++) {
      assertThat(numbers.get(path)).isEqualTo("" + path);
    }
    assertThat(Files.readString(whole.resolve("montecarlo-manifest.json")))
        .contains("\"paths/part-000002.csv\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void threadsChangeNoByte(int threads) {
    Path out = folder.resolve("more");
    finish(sweep().threads(threads), out, false);
    assertThat(files(out)).isEqualTo(files(whole));
  }

  /** Stopped again and again at any row, the last run ends with the same bytes. */
  @Test
  void pathsThatWereStoppedGoOnToTheSameBytes() {
    Random random = new Random(7);
    Path out = folder.resolve("stopped");
    int stops = 0;
    for (boolean done = false; !done; ) {
      long before = kept(out);
      AtomicLong rows = new AtomicLong();
      long until = before + random.nextInt(40);
      PathSweep sweep =
          sweep().threads(2).watcher((n, all) -> rows.set(n)).cancelled(() -> rows.get() >= until);
      try {
        finish(sweep, out, true);
        done = true;
      } catch (NotionalException e) {
        stops++;
        assertThat(e).hasMessageContaining(" of 100, which are kept: --resume goes on");
        assertThat(kept(out)).isGreaterThanOrEqualTo(Math.max(before, rows.get()));
      }
    }
    assertThat(stops).isPositive();
    assertThat(files(out)).isEqualTo(files(whole));
  }

  private static long kept(Path out) {
    if (!Files.exists(out.resolve("state"))) {
      return 0;
    }
    return files(out.resolve("state")).entrySet().stream()
        .mapToLong(e -> e.getValue().charAt(7))
        .sum();
  }

  /** Where the process was killed between a part's table and its state, the part runs again. */
  @Test
  void aPartWithoutItsStateRunsAgain() throws IOException {
    Path out = folder.resolve("killed");
    finish(sweep(), out, false);
    Files.delete(out.resolve("state/part-000002.rows"));
    Files.delete(out.resolve("paths/part-000000.csv"));
    Files.writeString(out.resolve("paths/part-000003.csv"), "path\nwrong\n");
    List<Long> told = new ArrayList<>();
    finish(sweep().watcher((n, all) -> told.add(n)), out, true);
    assertThat(told.get(0)).isEqualTo(61);
    assertThat(files(out)).isEqualTo(files(whole));
  }

  @Test
  void whatIsOfOtherPathsIsRefused() throws IOException {
    assertThatThrownBy(() -> sweep().write(whole, false))
        .hasMessageContaining("has a study in it already");
    assertThatThrownBy(() -> PathSweep.of(MonteCarloTest.reckless(90)).write(whole, true))
        .hasMessageContaining("has rows of another study")
        .hasMessageContaining("paths 90");
    assertThatThrownBy(
            () ->
                PathSweep.of(
                        MonteCarlo.of(
                            MonteCarloTest.plan(2.1, Map.of("nav", 1e7, "line-limit", 0.02)),
                            MonteCarloTest.settings(PATHS, PathMethod.BLOCK)))
                    .partPaths(30)
                    .write(whole, true))
        .hasMessageContaining("now it would have fund ");
    Files.writeString(whole.resolve("state/part-000001.rows"), "no rows");
    assertThatThrownBy(() -> sweep().write(whole, true))
        .hasMessageContaining("part-000001.rows is no state of a study: remove it");
    assertThatThrownBy(() -> sweep().partPaths(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
