package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of a run on a synthetic market: two rungs, four years. */
class ReportCommandTest {
  @TempDir private static Path folder;
  private static Path run;
  private static Path page;

  @BeforeAll
  static void run() throws IOException {
    SyntheticFiles.write(folder);
    Path spec = folder.resolve("fund.yaml");
    Files.writeString(
        spec, "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB], bills: [BILLS]}\n");
    run = folder.resolve("run");
    page = folder.resolve("page.html");
    Shell.Outcome outcome =
        Shell.run(
            "run",
            spec.toString(),
            "--market",
            folder.resolve("market.yaml").toString(),
            "--out",
            run.toString(),
            "--report",
            page.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("report        " + page);
  }

  @Test
  void theSameTablesMakeTheSamePage() {
    Path other = folder.resolve("other.html");
    Shell.Outcome outcome = Shell.run("report", run.toString(), "--out", other.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(other).hasSameBinaryContentAs(page);
  }

  @Test
  void aTitleIsTextWhateverItHolds() throws IOException {
    Path other = folder.resolve("titled.html");
    String title = "<script>alert(1)</script> =cmd()|' '!A0";
    Shell.run("report", run.toString(), "--title", title, "--out", other.toString());
    assertThat(Files.readString(other))
        .doesNotContain("<script>alert")
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; =cmd()|&#39; &#39;!A0</h1>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Closes                                      | closes
          Return in all                               | total_return
          Return a year                               | annual_return
          Return of cash in all                       | cash_return
          Volatility a year                           | volatility
          Sharpe ratio, over bills                    | sharpe_ratio
          Skew of daily returns                       | skew_daily
          Skew of monthly returns                     | skew_monthly
          Worst fall from a high                      | depth
          Gross exposure, average, of nav             | gross
          Net exposure, average, of nav               | net
          Cash, average, of nav                       | cash
          Initial margin at most, of nav              | highest_initial
          Headroom at least, of nav                   | worst_headroom
          Days that ended in a call                   | called
          Costs a year, basis points of nav           | cost_basis_points
          Turnover of securities a year               | turnover
          Turnover of futures a year, times nav       | futures_turnover
          Trades                                      | trades
          Rolls                                       | rolls
          Fall of bonds futures to a call, least      | fall
          """)
  void figuresOfTheTableAreThoseOfTheSummary(String label, String key) throws IOException {
    String summary = Files.readString(run.resolve("summary.json"));
    assertMeasure(Files.readString(page), label, value(summary, key));
  }

  /** Found by another way than that of the summary. */
  @Test
  void theWorstOfTheFallsIsTheDrawdown() throws IOException {
    String summary = Files.readString(run.resolve("summary.json"));
    String html = Files.readString(page);
    String row =
        html.substring(html.indexOf("The ten worst falls of NTSX"))
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    assertThat(row)
        .contains(text(summary, "peak_date"), text(summary, "trough_date"))
        .contains("<data value=" + -Double.parseDouble(value(summary, "depth")));
  }

  /** What the summary has of sleeves on average is what the table of exposures comes to. */
  @Test
  void averagesOfSleevesAreThoseOfTheSummary() throws IOException {
    String summary = Files.readString(run.resolve("summary.json"));
    String html = Files.readString(page);
    String table = html.substring(html.indexOf("Exposure and capital of NTSX, of nav</caption>"));
    Matcher sleeves =
        Pattern.compile(
                "\"sleeve\": \"(\\w+)\",.*?\"capital\": ([-\\d.]+),.*?\"notional\": ([-\\d.]+)",
                Pattern.DOTALL)
            .matcher(summary);
    int found = 0;
    while (sleeves.find()) {
      found++;
      Matcher cells =
          Pattern.compile(
                  "<th scope=row>"
                      + sleeves.group(1)
                      + "(<td class=\"n\"><data value=([^>]+)>[^<]*</data>)<td"
                      + " class=\"n\"><data[^<]*</data><td class=\"n\"><data value=([^>]+)>")
              .matcher(table);
      assertThat(cells.find()).as(sleeves.group(1)).isTrue();
      assertThat(Double.parseDouble(cells.group(2)))
          .isCloseTo(Double.parseDouble(sleeves.group(3)), within(1e-12));
      assertThat(Double.parseDouble(cells.group(3)))
          .isCloseTo(Double.parseDouble(sleeves.group(2)), within(1e-12));
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void aMixOfTwoRunsIsRefused() throws IOException {
    Path mixed = folder.resolve("mixed");
    Files.createDirectory(mixed);
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, mixed.resolve(file.getFileName()));
      }
    }
    Files.writeString(mixed.resolve("nav.csv"), "date,nav,return\n2015-01-02,1,\n");
    Path other = folder.resolve("mixed.html");
    Shell.Outcome outcome = Shell.run("report", mixed.toString(), "--out", other.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("nav.csv must have the SHA-256").hasLineCount(1);
    assertThat(other).doesNotExist();
  }

  @Test
  void twoFoldersOfOneNameAreRefused() {
    Path other = folder.resolve("twice.html");
    Shell.Outcome outcome =
        Shell.run("report", run.toString(), run.toString(), "--out", other.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("two folders are named run").hasLineCount(1);
  }

  @Test
  void aCommandWithoutAReportLoadsNothingOfIt() throws IOException, InterruptedException {
    assertThat(loaded("--report", folder.resolve("loaded.html").toString()))
        .contains("io.notional.report.Report ");
    assertThat(loaded()).contains("io.notional.core.").doesNotContain("io.notional.report.");
  }

  /** The classes of a run. */
  private static String loaded(String... more) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "classes", ".txt");
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                folder.resolve("fund.yaml").toString(),
                "--market",
                folder.resolve("market.yaml").toString()));
    words.addAll(List.of(more));
    String option = "JAVA_TOOL_OPTIONS=-Xlog:class+load:file=" + log;
    Shell.Outcome outcome =
        CommandProcess.start(List.of("env", option), words.toArray(String[]::new)).await();
    assertThat(outcome.code()).isZero();
    return Files.readString(log);
  }

  @Test
  void aFolderWithoutARunIsRefusedInOneLine() {
    Path none = folder.resolve("none");
    Path other = folder.resolve("none.html");
    Shell.Outcome outcome = Shell.run("report", none.toString(), "--out", other.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("manifest.json").hasLineCount(1);
    assertThat(other).doesNotExist();
  }

  private static String value(String json, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\": ([-\\d.]+)").matcher(json);
    assertThat(matcher.find()).as(key).isTrue();
    return matcher.group(1);
  }

  private static String text(String json, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\": \"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).as(key).isTrue();
    return matcher.group(1);
  }

  private static void assertMeasure(String html, String label, String value) {
    Matcher matcher =
        Pattern.compile(
                "<th scope=row>" + Pattern.quote(label) + "<td class=\"n\"><data value=([^>]+)>")
            .matcher(html);
    assertThat(matcher.find()).as(label).isTrue();
    assertThat(Double.parseDouble(matcher.group(1))).isEqualTo(Double.parseDouble(value));
  }
}
