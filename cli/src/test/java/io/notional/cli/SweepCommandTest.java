package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import io.notional.files.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("fund.yaml"), "strategy: efficient-core\npreset: NTSX\n");
    study("[0.02, 0.05, 0.1]", 4);
  }

  private void study(String bands, int years) throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        "study: bands\nspec: fund.yaml\nsynthetic: {years: "
            + years
            + "}\nwalk-forward: {train-months: 18, test-months: 12}\nvary:\n  with.band: "
            + bands
            + "\n  with.notional: {from: 0.2, to: 1.2, steps: 11}\n");
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private String[] words(String command, String out, String... more) {
    List<String> words =
        new ArrayList<>(List.of(command, folder.resolve("study.yaml").toString(), "--out"));
    words.add(out(out).toString());
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
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
  void writesRowsSummaryAndReport() throws IOException {
    Shell.Outcome outcome = Shell.run(words("sweep", "a", "--threads", "2"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("33 rows ran; none failed.")
        .contains("The best by returns.sharpe_ratio")
        .contains("the deflated Sharpe ratio")
        .contains("probability of backtest overfitting");
    assertThat(files(out("a")).keySet())
        .containsExactly(
            "report.html",
            "rows/part-000000.parquet",
            "state/part-000000.rows",
            "study.json",
            "summary.json");
    String page = Files.readString(out("a").resolve("report.html"));
    assertThat(page)
        .contains("Return against deepest fall")
        .contains("<circle")
        .contains("<polyline")
        .contains("1.2");
    Node.Mapping summary = (Node.Mapping) TreeReader.read(out("a").resolve("summary.json"));
    assertThat(summary.entries()).containsKeys("best", "deflated_sharpe", "overfitting");
  }

  @Test
  void oneRowIsARowAndARowOfAListSaysWhatItVaries() throws IOException {
    Path study = folder.resolve("study.yaml");
    String text = Files.readString(study);
    String head = text.substring(0, text.indexOf("vary:"));
    Files.writeString(study, head + "draw: list\nrows:\n  - {with.band: 0.04}\n");
    assertThat(Shell.run(words("sweep", "one")).out())
        .contains("  1 row ran; none failed.")
        .contains("is row 0: with.band 0.04.");
    Files.writeString(
        study, head + "draw: list\nrows: [{with.band: 0.04}, {with.calendar: month}]\n");
    assertThat(Shell.run(words("sweep", "two")).out()).containsPattern("is row [01]: with[^,]*[.]");
  }

  @Test
  void goesOnAndSaysTheSame() {
    Shell.Outcome first = Shell.run(words("sweep", "a", "--format", "csv,arrow"));
    Shell.Outcome refused = Shell.run(words("sweep", "a"));
    assertThat(refused.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(refused.err()).contains("has a study in it already: --resume goes on with it");
    Shell.Outcome again = Shell.run(words("sweep", "a", "--format", "csv,arrow", "--resume"));
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(files(out("a")).keySet()).contains("rows/part-000000.csv", "rows/part-000000.arrow");
  }

  @Test
  void jsonIsTheSummary() throws IOException {
    Shell.Outcome outcome = Shell.run(words("sweep", "a", "--json"));
    assertThat(outcome.out()).isEqualTo(Files.readString(out("a").resolve("summary.json")));
  }

  @Test
  void whatIsWrongIsToldTogetherBeforeAnythingRuns() throws IOException {
    study("[wide]", 4);
    Shell.Outcome outcome =
        Shell.run(words("sweep", "a", "--threads", "0", "--format", "parket", "--from", "x"));
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err())
        .contains("--threads must be in [1, 1024] but was 0")
        .contains("unknown format 'parket'; did you mean 'parquet'?")
        .contains("--from must be a date")
        .contains("band must be a number in [0, 1] but was 'wide' (study.yaml, line 6, column 15)");
    assertThat(out("a")).doesNotExist();
  }

  @Test
  void aStudyNeedsAMarket() throws IOException {
    Files.writeString(folder.resolve("study.yaml"), "spec: fund.yaml\nvary:\n  with.band: [0.1]\n");
    Shell.Outcome outcome = Shell.run(words("sweep", "a"));
    assertThat(outcome.err()).contains("a study needs a market: --market, vary.market, or");
  }

  @Test
  void marketsVary() throws IOException {
    SyntheticFiles.write(folder);
    String market = Files.readString(folder.resolve("market.yaml"));
    Files.writeString(
        folder.resolve("dear.yaml"), market.replace("costs: none", "costs: {spread-bp: 50}"));
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        spec: fund.yaml
        vary:
          market: [market.yaml, dear.yaml]
          with.ladder: [[ZN], [ZN, ZB]]
        measure: [cost_basis_points]
        """);
    Shell.Outcome outcome = Shell.run(words("sweep", "a", "--format", "csv"));
    assertThat(outcome.err()).isEmpty();
    List<String> rows = Files.readAllLines(out("a").resolve("rows/part-000000.csv"));
    assertThat(rows.get(0)).startsWith("row,market,with.ladder,state,error,");
    assertThat(rows.get(2)).startsWith("1,market.yaml,\"[ZN, ZB]\",MET,,");
    assertThat(rows.get(3)).startsWith("2,dear.yaml,");
    assertThat(cost(rows.get(3))).isGreaterThan(cost(rows.get(1)));
  }

  private static double cost(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  @Test
  void walksForward() throws IOException {
    Shell.Outcome outcome = Shell.run(words("walk-forward", "a", "--threads", "2"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("chosen at")
        .contains("What was chosen by the past earned")
        .contains("With hindsight the best row");
    assertThat(files(out("a")).keySet())
        .containsExactly(
            "followed.csv",
            "report.html",
            "state/part-000000.rows",
            "study.json",
            "summary.json",
            "windows.csv");
    assertThat(Files.readString(out("a").resolve("windows.csv")))
        .startsWith("train_from,train_to,test_to,row,with.band,with.notional,past,after,return");
  }

  @Test
  void aWalkForwardGoesOnAndSaysTheSame() throws IOException {
    Shell.Outcome first = Shell.run(words("walk-forward", "a"));
    SortedMap<String, byte[]> before = files(out("a"));
    Shell.Outcome refused = Shell.run(words("walk-forward", "a"));
    assertThat(refused.err()).contains("has a study in it already: --resume goes on with it");
    Shell.Outcome again = Shell.run(words("walk-forward", "a", "--resume"));
    assertThat(again.out()).isEqualTo(first.out());
    files(out("a"))
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    assertThat(Shell.run(words("sweep", "a", "--resume")).err())
        .contains("has rows of another study");
    assertThat(Shell.run("walk-forward", folder.resolve("study.yaml").toString(), "--resume").err())
        .contains("--resume needs --out DIR");
  }

  /** Whole processes that are killed at random moments lose at most one part. */
  @Test
  @Tag("slow")
  void aKilledWalkForwardGoesOnToTheSameBytes() throws IOException, InterruptedException {
    study("{from: 0.01, to: 0.2, steps: 40}", 6);
    CommandProcess.run(words("walk-forward", "whole", "--threads", "2"));
    String[] words = words("walk-forward", "killed", "--threads", "2", "--resume");
    assertThat(CommandProcess.killedAgainAndAgain(new Random(13), 150, out("killed"), words))
        .isPositive();
    assertSame(out("whole"), out("killed"));
  }

  /** Whole processes that are killed at random moments lose at most one part. */
  @Test
  @Tag("slow")
  void aKilledProcessGoesOnToTheSameBytes() throws IOException, InterruptedException {
    study("{from: 0.01, to: 0.2, steps: 200}", 4);
    CommandProcess.run(words("sweep", "whole", "--threads", "2"));
    String[] words = words("sweep", "killed", "--threads", "2", "--resume");
    assertThat(CommandProcess.killedAgainAndAgain(new Random(11), 150, out("killed"), words))
        .isPositive();
    assertSame(out("whole"), out("killed"));
  }

  /** Ctrl-C keeps rows of the part that is under way, too. */
  @Test
  @Tag("slow")
  void anInterruptedProcessKeepsItsRows() throws IOException, InterruptedException {
    study("{from: 0.01, to: 0.2, steps: 200}", 4);
    CommandProcess.run(words("sweep", "whole", "--threads", "2"));
    CommandProcess process =
        CommandProcess.startInForeground(words("sweep", "killed", "--threads", "2"));
    process.awaitPart(out("killed"), 0);
    Thread.sleep(50); // into the next part
    process.interrupt();
    Shell.Outcome outcome = process.await();
    assertThat(outcome.err())
        .contains("notional: the sweep was cancelled after ")
        .contains(" of 2200 rows, which are kept: --resume goes on");
    assertThat(outcome.code()).isNotZero();
    assertThat(out("killed").resolve("state/open.rows")).exists();
    CommandProcess.run(words("sweep", "killed", "--threads", "1", "--resume"));
    assertSame(out("whole"), out("killed"));
  }
}
