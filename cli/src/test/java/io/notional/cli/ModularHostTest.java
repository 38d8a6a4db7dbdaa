package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a modular host does in an image of its own is what the command does on a class path. */
@Tag("slow")
class ModularHostTest {
  private static final String COMMAND = "io.notional.cli/" + Main.class.getName();

  @TempDir private static Path folder;
  private static ModularHost host;
  private static Path demo;

  @BeforeAll
  static void build() throws IOException {
    assumeTrue(ShippedModules.haveDescriptors(), "modules were compiled without descriptors");
    assumeTrue(ModularHost.canBeLinked(), "this JDK has no jmods to link an image from");
    host = ModularHost.build(folder);
    demo = folder.resolve("demo");
    assertThat(Shell.run("demo", "--out", demo.toString()).code()).isZero();
  }

  private static void assertSameResults(Path actual, Path expected) throws IOException {
    for (String name : ResultFiles.NAMES) {
      assertThat(comparable(actual.resolve(name))).isEqualTo(comparable(expected.resolve(name)));
    }
  }

  /** All but when and where a run was written, and versions, which folders of classes lack. */
  private static String comparable(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?s)\"uncompared\".*", "")
        .replaceAll("\"version\": \"[^\"]*\"", "");
  }

  @Test
  void theLibraryRunsTheFundOfTheDemo() throws IOException, InterruptedException {
    Path out = folder.resolve("library");

    String said = host.run(ModularHost.PROGRAM, out.toString());

    assertThat(said).contains("exchange", "historical", "scenario");
    assertSameResults(out, demo.resolve("90-60"));
  }

  @Test
  void theCommandRunsTheDemo() throws IOException, InterruptedException {
    Path out = folder.resolve("command");

    String said = host.run(COMMAND, "demo", "--out", out.toString());

    assertThat(said).contains("90/60 fund", "60/40 portfolio");
    assertSameResults(out.resolve("90-60"), demo.resolve("90-60"));
    assertSameResults(out.resolve("60-40"), demo.resolve("60-40"));
  }

  @Test
  void pluginsSayTheVersionOfTheirModule() throws IOException, InterruptedException {
    assertThat(host.run(COMMAND, "plugins"))
        .containsPattern(
            "margin-models \\d+\\.\\d+\\.\\d+\\S*, from .*io\\.notional\\.marginmodels");
  }
}
