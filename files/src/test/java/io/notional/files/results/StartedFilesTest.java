package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made while the result is still measured. */
class StartedFilesTest {
  private static Result result;

  @BeforeAll
  static void run() {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .seed(5)
            .years(2)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build();
    result = new Simulator().run(new SmallFund(), market.generate(), RunSettings.DEFAULTS);
  }

  private static RunRecord record() {
    return new RunRecord(
        "1.2.3",
        Map.of("strategy", "small-fund"),
        List.of(),
        List.of(),
        OptionalLong.empty(),
        new TreeMap<>(),
        Map.of());
  }

  @Test
  void areTheSameHoweverMuchIsDoneBefore(@TempDir Path folder) throws IOException {
    ExecutorService one = Executors.newSingleThreadExecutor();
    List<Executor> executors = List.of(Runnable::run, piece -> {}, one);
    Map<String, byte[]> expected = ResultFiles.contents(result, Measures.of(result), record());
    for (Executor executor : executors) {
      try (StartedFiles files = StartedFiles.of(result, TableFormats.CSV, executor)) {
        files.write(folder, Findings.of(Measures.of(result)), record(), () -> false);
      }
      assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(expected.keySet());
      for (String name : expected.keySet()) {
        assertThat(Files.readAllBytes(folder.resolve(name))).as(name).isEqualTo(expected.get(name));
      }
    }
    one.shutdown();
  }

  @Test
  void aPieceThatFailsAsideFailsTheWritingAndLeavesNothing(@TempDir Path folder) {
    ExecutorService one = Executors.newSingleThreadExecutor();
    for (Executor executor : List.<Executor>of(Runnable::run, one)) {
      try (StartedFiles files =
          StartedFiles.of(result, TableFormats.of(List.of(new Failing())), executor)) {
        assertThatThrownBy(
                () ->
                    files.write(
                        folder.resolve("out"),
                        Findings.of(Measures.of(result)),
                        record(),
                        () -> false))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("no room for trades");
      }
      assertThat(folder).isEmptyDirectory();
    }
    one.shutdown();
  }

  @Test
  void takesBackWhatWasNotBegunWhenFindingsFail() {
    List<Runnable> waiting = new ArrayList<>();
    List<String> made = new ArrayList<>();
    TableFormats counting = TableFormats.of(List.of(new Counting(made)));
    StartedFiles files = StartedFiles.of(result, counting, waiting::add);
    assertThat(waiting).isNotEmpty();
    files.close();
    waiting.forEach(Runnable::run);
    assertThat(made).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private record Failing() implements TableFormat {
    @Override
    public String id() {
      return "arrow";
    }

    @Override
    public void write(Table table, OutputStream out) {
      if (table.name().equals("trades")) {
        throw new IllegalStateException("no room for trades");
      }
    }
  }

  private record Counting(List<String> made) implements TableFormat {
    @Override
    public String id() {
      return "arrow";
    }

    @Override
    public void write(Table table, OutputStream out) {
      made.add(table.name());
    }
  }
}
