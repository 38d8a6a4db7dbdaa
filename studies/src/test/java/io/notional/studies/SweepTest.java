package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  private static final String STUDY =
      """
      vary:
        with.band: [0.01, 0.03, 0.05]
        with.notional: {from: 0.2, to: 1.5, steps: 14}
      measure: [trades]
      columns: ["margin.headroom@last", "exposures.notional[sleeve=bonds]@2001-06-01"]
      """;

  @TempDir private Path folder;

  private StudyPlan plan() {
    return StudyFixture.plan(folder, STUDY);
  }

  private static SortedMap<String, byte[]> files(Path out) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void assertSame(Path one, Path other) {
    SortedMap<String, byte[]> a = files(one);
    SortedMap<String, byte[]> b = files(other);
    assertThat(b.keySet()).isEqualTo(a.keySet());
    a.forEach((name, bytes) -> assertThat(b.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void threadsChangeNoByte() {
    StudyPlan plan = plan();
    for (int threads : new int[] {1, 2, 8}) {
      Sweep.of(plan).threads(threads).partRows(10).write(folder.resolve("t" + threads), false);
    }
    assertSame(folder.resolve("t1"), folder.resolve("t2"));
    assertSame(folder.resolve("t1"), folder.resolve("t8"));
    assertThat(files(folder.resolve("t1")).keySet())
        .contains("rows/part-000004.csv", "state/part-000004.rows", "study.json");
  }

  @Test
  void aRowByItselfIsTheRowOfTheSweep() {
    StudyPlan plan = plan();
    List<StudyRow> rows = Sweep.of(plan).threads(2).rows();
    assertThat(plan.run(17)).isEqualTo(rows.get(17));
    assertThat(plan().run(41)).isEqualTo(rows.get(41));
    assertThat(rows).allMatch(row -> !row.failed());
  }

  @Test
  void aStoppedSweepGoesOnToTheSameBytes() {
    StudyPlan plan = plan();
    Path whole = folder.resolve("whole");
    Sweep.of(plan).threads(2).partRows(10).write(whole, false);
    Random random = new Random(4);
    for (int attempt = 0; attempt < 4; attempt++) {
      Path out = folder.resolve("stopped" + attempt);
      int stops = 0;
      boolean done = false;
      while (!done) {
        AtomicInteger looks = new AtomicInteger();
        int most = random.nextInt(4);
        try {
          Sweep.of(plan)
              .threads(2)
              .partRows(10)
              .cancelled(() -> looks.incrementAndGet() > most)
              .write(out, stops > 0);
          done = true;
        } catch (NotionalException e) {
          assertThat(e).hasMessageContaining("which are kept: --resume goes on");
          stops++;
        }
        assertThat(stops).isLessThan(200);
      }
      assertSame(whole, out);
    }
  }

  @Test
  void whatIsLostIsDoneAgain() throws IOException {
    StudyPlan plan = plan();
    Path whole = folder.resolve("whole");
    Path out = folder.resolve("out");
    Sweep.of(plan).partRows(10).write(whole, false);
    Sweep.of(plan).partRows(10).write(out, false);
    // as if it had been killed after the tables of part 2, and before its state
    Files.delete(out.resolve("state/part-000002.rows"));
    Files.write(out.resolve("rows/part-000002.csv"), new byte[] {1, 2, 3});
    Sweep.of(plan).partRows(10).write(out, true);
    assertSame(whole, out);
  }

  @Test
  void whatIsThereOfAnotherStudyIsNotGoneOnWith() {
    Path out = folder.resolve("out");
    Sweep.of(plan()).partRows(10).write(out, false);
    assertThatThrownBy(() -> Sweep.of(plan()).partRows(10).write(out, false))
        .hasMessageContaining("has a study in it already: --resume goes on with it");
    StudyPlan other = StudyFixture.plan(folder, STUDY + "seed: 9\n");
    assertThatThrownBy(() -> Sweep.of(other).partRows(10).write(out, true))
        .hasMessageContaining("has rows of another study")
        .hasMessageContaining("study.yaml");
  }

  @Test
  void aRowThatFailsHasItsErrorAndTheRestGoOn() {
    StudyPlan plan =
        StudyFixture.plan(
            folder, "vary:\n  with.equity: [0.9, 0.8, 0.95]\n  with.collateral: [0.1, 0.05]\n");
    SweepSummary summary = Sweep.of(plan).write(folder.resolve("out"), false);
    List<StudyRow> rows = Sweep.of(plan).rows();
    assertThat(rows.stream().map(StudyRow::failed))
        .containsExactly(false, true, true, true, true, false);
    assertThat(rows.get(1).error()).contains("equity").contains("collateral");
    assertThat(rows.get(1).measures()).containsOnly(Double.NaN);
    assertThat(summary.failed()).isEqualTo(4);
    assertThat(summary.rows()).isEqualTo(6);
  }

  @Test
  void measuresAreThoseOfTheRun() {
    StudyPlan plan = plan();
    StudyRow row = plan.run(5);
    var result = plan.plan(5).run();
    int headroom = plan.measures().indexOf("margin.headroom@last");
    assertThat(row.measures()[headroom]).isEqualTo(result.headroom(result.size() - 1));
    int trades = plan.measures().indexOf("trading.trades");
    assertThat(row.measures()[trades]).isEqualTo(result.trades().size());
    assertThat(Arrays.stream(row.measures()).filter(Double::isNaN)).isEmpty();
  }

  @Test
  void seedsAndDatesMakeAChance() {
    StudyPlan plan =
        StudyFixture.plan(folder, "vary:\n  with.notional: [0.5, 9]\n  seed: {from: 1, to: 4}\n");
    List<StudyRow> rows = Sweep.of(plan).threads(2).rows();
    List<Chance> chances = SweepSummary.of(plan, rows).chances();
    assertThat(chances).hasSize(2);
    assertThat(chances.get(0).what()).isEqualTo("with.notional 0.5");
    assertThat(chances.get(0).called()).isZero();
    int called = plan.measures().indexOf("called");
    double share =
        rows.subList(4, 8).stream().mapToDouble(row -> row.measures()[called]).average().orElse(-1);
    assertThat(chances.get(1).called()).isEqualTo(share).isPositive();
    assertThat(SweepSummary.of(plan(), Sweep.of(plan()).rows()).chances()).isEmpty();
  }

  @Test
  void seedsAndPresetsAndDatesVary() {
    StudyPlan plan =
        StudyFixture.plan(
            folder,
            """
            vary:
              seed: [1, 2]
              from: [2000-03-01, 2000-09-01]
              preset: [NTSX]
            """);
    List<StudyRow> rows = Sweep.of(plan).threads(2).rows();
    assertThat(rows).allMatch(row -> !row.failed()).doesNotHaveDuplicates();
    assertThat(plan.plan(1).run().date(0)).isEqualTo("2000-09-01");
    assertThat(RowTable.of("rows", plan, rows).epochDays("from")).hasSize(4);
  }
}
