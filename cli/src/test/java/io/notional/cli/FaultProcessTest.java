package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and a disk that takes no more: either all files are there, or nothing is. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class FaultProcessTest {
  private static final long LOOK_MILLIS = 10;

  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
  }

  @Test
  void controlCInMidRunLeavesNothingBehind() throws Exception {
    ValidInput input = ValidInput.copy(valid, folder);
    Path marker = folder.resolve("marker");
    PluginJar.write(input.folder("plugins").resolve("slow.jar"), "Slow", "slow");
    input.text(
        ValidInput.SPEC, "strategy: slow-bills\nwith: {pause: 20, marker: '" + marker + "'}\n");
    input.add("--plugin-dir", input.path("plugins"));
    CommandProcess process = CommandProcess.startInForeground(input.arguments());
    while (process.isAlive() && !Files.exists(marker)) {
      Thread.sleep(LOOK_MILLIS);
    }
    Map<String, String> inMidRun = input.snapshot();
    process.interrupt();
    Shell.Outcome outcome = process.await();
    assertThat(outcome.err())
        .startsWith("notional: the run was cancelled before 2015-")
        .hasLineCount(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.CANCELLED);
    assertThat(input.snapshot()).isEqualTo(inMidRun);
  }

  @Test
  void aDecisionThatDoesNotEndIsNamedAndControlCEndsIt() throws Exception {
    ValidInput input = ValidInput.copy(valid, folder);
    PluginJar.write(input.folder("plugins").resolve("stuck.jar"), "Stuck", "stuck");
    input.text(ValidInput.SPEC, "strategy: stuck-bills\nwith: {hang: true}\n");
    input.add("--plugin-dir", input.path("plugins"));
    CommandProcess process = CommandProcess.startInForeground(input.arguments());
    while (process.isAlive() && process.said().isEmpty()) {
      Thread.sleep(LOOK_MILLIS);
    }
    process.interrupt();
    Shell.Outcome outcome = process.await();
    assertThat(outcome.err())
        .startsWith("notional: no answer for 10 seconds from rebalance rule Fund of plugin ")
        .contains("plugin 'stuck', asked about 2015-", "(in Stuck$Fund.check); Ctrl-C ends")
        .hasLineCount(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.CANCELLED);
    assertThat(Path.of(input.path(ValidInput.OUT))).doesNotExist();
  }

  /** Milliseconds after the start: while it starts, reads, simulates, writes and ends. */
  @ParameterizedTest
  @ValueSource(ints = {50, 200, 400, 500, 600, 700, 800, 900, 1000, 1200, 1500})
  void wheneverControlCComesItIsAllOrNothing(int millis) throws Exception {
    ValidInput input = ValidInput.copy(valid, folder);
    Set<String> before = input.snapshot().keySet();
    CommandProcess process = CommandProcess.startInForeground(input.arguments());
    Thread.sleep(millis);
    process.interrupt();
    Shell.Outcome outcome = process.await();
    assertThat(outcome.code()).isIn(ExitCode.DONE, ExitCode.CANCELLED);
    Path out = Path.of(input.path(ValidInput.OUT));
    if (outcome.code() == ExitCode.DONE || Files.exists(out)) {
      assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
      assertThat(folder.toFile().list()).hasSize(4);
    } else {
      assertThat(input.snapshot().keySet()).isEqualTo(before);
    }
  }

  /** A limit on the size of files stands for the full disk: one file fits, another does not. */
  @Test
  void aDiskThatTakesNoMoreLeavesNothingBehind() throws Exception {
    ValidInput input = ValidInput.copy(valid, folder);
    Set<String> before = input.snapshot().keySet();
    List<String> limited = List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh");
    Shell.Outcome outcome = CommandProcess.start(limited, input.arguments()).await();
    assertThat(outcome.err())
        .startsWith("notional: results cannot be written to " + input.path(ValidInput.OUT) + ": ")
        .hasLineCount(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(input.snapshot().keySet()).isEqualTo(before);
  }
}
