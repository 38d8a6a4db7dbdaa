package io.notional.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.files.results.ResultCheck;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.StressFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --format} on the commands that write tables. */
class FormatOptionsTest {
  private static final String FUND =
      "{strategy: efficient-core, preset: NTSX, with: {ladder: [ZN, ZB]}}";

  private static final Pattern OF_FORMATS =
      Pattern.compile("io\\.notional\\.columnar|org\\.apache\\.|com\\.google\\.flatbuffers");

  @TempDir static Path markets;
  @TempDir Path folder;

  @BeforeAll
  static void writeMarket() throws IOException {
    SyntheticFiles.write(markets);
    Files.writeString(markets.resolve("fund.yaml"), FUND);
  }

  private Shell.Outcome run(String command, String... more) {
    String[] words = {
      command, "" + markets.resolve("fund.yaml"), "--market", "" + markets.resolve("market.yaml")
    };
    Stream<String> scenario =
        command.equals("stress") ? Stream.of("--scenario", "2022") : Stream.empty();
    Stream<String> all = Stream.of(Stream.of(words), scenario, Stream.of(more)).flatMap(s -> s);
    return Shell.run(all.toArray(String[]::new));
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> named(List<String> names, String... endings) {
    return names.stream()
        .flatMap(
            name ->
                name.endsWith(".csv")
                    ? Stream.of(endings).map(ending -> name.replaceFirst("csv$", ending))
                    : Stream.of(name))
        .sorted()
        .toList();
  }

  @Test
  void aRunWritesItsTablesInEveryFormatThatIsAskedFor() throws IOException {
    Shell.Outcome outcome = run("run", "--out", out(), "--format", "csv,parquet,arrow");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("26 files in " + out());
    assertThat(files()).isEqualTo(named(ResultFiles.NAMES, "csv", "parquet", "arrow"));
    ResultCheck.requireOneRun(Path.of(out()));
    assertThat(folder.resolve("out/nav.parquet"))
        .content(ISO_8859_1)
        .startsWith("PAR1")
        .endsWith("PAR1");
    assertThat(folder.resolve("out/nav.arrow"))
        .content(ISO_8859_1)
        .startsWith("ARROW1")
        .endsWith("ARROW1");
  }

  @Test
  void tablesOfAnEarlierRunInOtherFormatsGo() throws IOException {
    run("run", "--out", out(), "--format", "csv,arrow");
    run("run", "--out", out(), "--format", "parquet");

    assertThat(files()).isEqualTo(named(ResultFiles.NAMES, "parquet"));
    ResultCheck.requireOneRun(Path.of(out()));
  }

  @Test
  void aTableThatTheManifestDoesNotListIsOfNoRun() throws IOException {
    run("run", "--out", out(), "--format", "parquet");
    Files.createFile(folder.resolve("out/nav.csv"));

    assertThatThrownBy(() -> ResultCheck.requireOneRun(Path.of(out())))
        .hasMessageContaining("nav.csv is not of the run of its manifest");
  }

  @Test
  void aReportSaysThatItReadsTextAlone() {
    run("run", "--out", out(), "--format", "parquet");

    Shell.Outcome report = Shell.run("report", out(), "--out", "" + folder.resolve("r.html"));

    assertThat(report.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(report.err()).contains("nav.parquet is not read: run with --format csv,...");
  }

  @Test
  void aTableThatWasChangedIsOfNoRun() throws IOException {
    run("run", "--out", out(), "--format", "arrow");
    Files.writeString(folder.resolve("out/margin.arrow"), "ARROW1");

    assertThatThrownBy(() -> ResultCheck.requireOneRun(Path.of(out())))
        .hasMessageContaining("margin.arrow must have the SHA-256");
  }

  @Test
  void aStressTestWritesItsTablesSo() throws IOException {
    Shell.Outcome outcome = run("stress", "--out", out(), "--format", "parquet,arrow");

    assertThat(outcome.out()).contains("11 files in " + out());
    assertThat(files()).isEqualTo(named(StressFiles.NAMES, "parquet", "arrow"));
    ResultCheck.requireOneStressTest(Path.of(out()));
  }

  @Test
  void otherCommandsDoToo() throws IOException {
    Shell.Outcome compared = run("compare", "--out", out(), "--format", "arrow,csv");
    assertThat(compared.err()).isEmpty();
    assertThat(compared.out()).endsWith("compare.arrow, compare.csv in " + out() + "\n");
    assertThat(files()).containsExactly("compare.arrow", "compare.csv");

    String other = folder.resolve("demo").toString();
    assertThat(Shell.run("demo", "--out", other, "--format", "parquet").code()).isZero();
    assertThat(folder.resolve("demo/60-40/attribution.parquet")).isRegularFile();
    assertThat(folder.resolve("demo/60-40/attribution.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "compare", "stress", "against", "replace"})
  void aFormatThatIsUnknownIsNamedWithTheNearest(String command) {
    assertThat(run(command, "--out", out(), "--format", "csv,parket").err())
        .contains("--format: unknown format 'parket'; did you mean 'parquet'?");
  }

  @Test
  void withoutAFolderThereIsNothingToFormat() {
    assertThat(run("run", "--format", "csv").err()).contains("--format needs --out DIR");
  }

  @Test
  void aRunWithoutThemLoadsNoneOfTheirClasses() throws IOException, InterruptedException {
    assertThat(loaded("csv")).isEmpty();
    assertThat(loaded("parquet"))
        .as("the check finds them where they are")
        .anyMatch(line -> line.contains("org.apache.parquet"));
  }

  private List<String> loaded(String format) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    String options = "JDK_JAVA_OPTIONS=-Xlog:class+load:file=" + log;
    CommandProcess process =
        CommandProcess.start(List.of("env", options), "demo", "--out", out(), "--format", format);
    assertThat(process.await().code()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> OF_FORMATS.matcher(line).find()).toList();
    }
  }
}
