package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/notebook.md, where Python has JPype and numpy. */
class NotebookTest {
  private static final Path EXAMPLE = Path.of("../examples/notebook").toAbsolutePath().normalize();
  private static final String PYTHON = "/usr/bin/python3";
  private static final long PATIENCE_SECONDS = 120;

  @TempDir static Path folder;

  @BeforeAll
  static void installed() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), PYTHON + " is not installed");
    assumeTrue(
        python("-c", "import jpype, numpy") == 0,
        "python3-jpype or python3-numpy is not installed");
  }

  private static int python(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(PYTHON);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("NOTIONAL_CLASSPATH", CommandProcess.classPath());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.redirectErrorStream(true).redirectOutput(said().toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script did not end");
    }
    return process.exitValue();
  }

  private static Path said() {
    return folder.resolve("said.txt");
  }

  @Test
  void theScriptEndsInTheNavOfTheCommand() throws IOException, InterruptedException {
    int code = python(EXAMPLE.resolve("run.py").toString(), folder.toString());
    assertThat(code).as(Files.readString(said())).isZero();
    assertThat(said()).content().contains("2010-01-04 to 2019-12-31: ", "% a year");

    Path out = folder.resolve("out");
    String market = folder.resolve("market.yaml").toString();
    Shell.Outcome run =
        Shell.run("run", "" + EXAMPLE.resolve("fund.yaml"), "--market", market, "--out", "" + out);
    assertThat(run.err()).isEmpty();

    List<String> fromArrays = Files.readAllLines(folder.resolve("nav.txt"));
    List<String> fromFiles = Files.readAllLines(out.resolve("nav.csv"));
    assertThat(fromFiles).hasSize(fromArrays.size() + 1);
    for (int row = 0; row < fromArrays.size(); row++) {
      String[] cells = fromArrays.get(row).split(",");
      String[] expected = fromFiles.get(row + 1).split(",", -1);
      assertThat(cells[0]).isEqualTo(expected[0]);
      assertThat(Double.parseDouble(cells[1])).isEqualTo(Double.parseDouble(expected[1]));
    }
  }
}
