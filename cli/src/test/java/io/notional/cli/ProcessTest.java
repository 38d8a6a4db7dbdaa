package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, as a user starts it. */
class ProcessTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    SyntheticFiles.write(folder);
    Files.writeString(
        folder.resolve("fund.yaml"),
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB]}\n");
    Files.writeString(folder.resolve("wrong.yaml"), "strategy: efficient-cor\nrun: {navv: 1}\n");
    Files.writeString(
        folder.resolve("broke.yaml"),
        "strategy: efficient-core\nwith: {ladder: [ZB], notional: 10}\nrun: {line-limit: 0}\n");
  }

  @Test
  void runWritesTheFilesAndIsQuietInAPipe() throws Exception {
    Shell.Outcome outcome =
        process("run", "fund.yaml", "--market", "market.yaml", "--out", "results");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("NTSX, ").contains("10 files in results");
    assertThat(folder.resolve("results").toFile().list())
        .containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
  }

  @Test
  void wrongInputIsTwoAndNoStackTrace() throws Exception {
    Shell.Outcome outcome = process("run", "wrong.yaml", "--market", "absent.yaml");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("did you mean 'efficient-core'?", "did you mean 'nav'?", "absent.yaml does not")
        .doesNotContain("\tat ")
        .hasLineCount(3);
  }

  @Test
  void aFundThatCannotPayIsThree() throws Exception {
    Shell.Outcome outcome =
        process("run", "broke.yaml", "--market", "market.yaml", "--out", "broke");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("notional: the run stopped ");
    assertThat(folder.resolve("broke/summary.json")).content().contains("\"stop_cause\": \"");
  }

  @Test
  void checkPluginsHelpAndVersionAreZero() throws Exception {
    assertThat(process("check", "fund.yaml", "--market", "market.yaml").code()).isZero();
    assertThat(process("plugins").out()).contains("efficient-core", "managed-futures");
    assertThat(process("--help").out()).startsWith("Usage: notional");
    assertThat(process("--version").out()).startsWith("notional ");
    assertThat(process("--nonsense").code()).isEqualTo(2);
  }

  private static Shell.Outcome process(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    File out = File.createTempFile("out", ".txt", folder.toFile());
    File err = File.createTempFile("err", ".txt", folder.toFile());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the command did not end");
    }
    return new Shell.Outcome(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
