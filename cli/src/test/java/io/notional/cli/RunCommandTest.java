package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  private static final String FUND =
      """
      strategy: efficient-core
      preset: NTSX
      with: {ladder: [ZN, ZB]$WITH}
      run: {nav: 1e7$RUN}
      """;

  @TempDir static Path markets;
  @TempDir Path folder;
  private Path out;

  @BeforeAll
  static void writeMarket() {
    SyntheticFiles.write(markets);
  }

  @BeforeEach
  void place() {
    out = folder.resolve("out");
  }

  private Shell.Outcome run(String spec, String... more) throws IOException {
    return run(new Interruption(), false, spec, more);
  }

  private Shell.Outcome run(
      Interruption interruption, boolean interactive, String spec, String... more)
      throws IOException {
    Path file = Files.writeString(folder.resolve("fund.yaml"), spec);
    List<String> args = new ArrayList<>(List.of("run", file.toString()));
    args.addAll(List.of("--market", markets.resolve("market.yaml").toString()));
    args.addAll(List.of(more));
    return Shell.run(interruption, interactive, args.toArray(String[]::new));
  }

  private static String fund(String with, String run) {
    return FUND.replace("$WITH", with).replace("$RUN", run);
  }

  @Test
  void printsASummaryAndWritesTheFiles() throws IOException {
    Shell.Outcome outcome =
        run(fund("", ""), "--from", "2015-03-02", "--to", "2018-06-29", "--out", out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("NTSX, 2015-03-02 to 2018-06-29, ")
        .containsPattern("return +-?\\d+\\.\\d\\d% a year, -?\\d+\\.\\d\\d% in all")
        .containsPattern("volatility +\\d+\\.\\d\\d% a year")
        .containsPattern("Sharpe ratio +-?\\d+\\.\\d\\d a year, over bills")
        .containsPattern("drawdown +\\d+\\.\\d\\d% at worst, from 201\\d-\\d\\d-\\d\\d to 201")
        .containsPattern("exposure +1[45]\\d\\.\\d\\d% of nav gross on average: equity")
        .containsPattern("margin +headroom \\d\\.\\d\\d% of nav at worst")
        .containsPattern("costs +\\d+\\.\\d\\d basis points of nav a year")
        .contains("10 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
    assertThat(out.resolve("nav.csv"))
        .content()
        .startsWith("date,nav,return\n2015-03-02,10000000,");
  }

  @Test
  void theManifestHoldsEveryDefaultAndEveryInput() throws IOException {
    run(fund("", ""), "--out", out.toString());
    assertThat(out.resolve("manifest.json"))
        .content()
        .contains("\"band\": 0.05", "\"fill\": \"NEXT_CLOSE\"", "\"nav\": 10000000")
        .contains("\"name\": \"fund.yaml\"", "\"name\": \"market.yaml\"", "data/ZN-margin.csv")
        .contains("\"margin:ZB:dated\"", "\"uncompared\": {");
    String compared = Files.readString(out.resolve("manifest.json")).split("\"uncompared\"")[0];
    assertThat(compared).doesNotContain(folder.toString(), markets.toString());
  }

  @Test
  void theManifestShowsTheMarginModelWithEveryDefault() throws IOException {
    run(fund("", ""), "--out", out.toString());
    assertThat(out.resolve("manifest.json")).content().contains("\"use\": \"exchange\"");
    Path scenario = folder.resolve("scenario");
    run(fund("", ", margin: scenario"), "--out", scenario.toString());
    assertThat(scenario.resolve("manifest.json"))
        .content()
        .contains("\"use\": \"scenario\"", "\"calendar-charge\": 0.15", "\"ZF\"");
    assertThat(scenario.resolve("nav.csv"))
        .as("a ladder on one side earns no credit")
        .hasSameBinaryContentAs(out.resolve("nav.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "percent-of-notional",
        "historical",
        "{use: stressed, with: {model: scenario, stress: [{from: 2016-02-01, to: 2016-06-30, base:"
            + " 2016-01-15, multipliers: [{product: ZN, multiplier: 3}]}]}}"
      })
  void everyMarginModelRuns(String model) throws IOException {
    Shell.Outcome outcome = run(fund("", ", margin: " + model), "--out", out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aMarketFileMayRollByTheCalendar() throws IOException {
    Path ruled = folder.resolve("ruled.yaml");
    String market = Files.readString(markets.resolve("market.yaml"));
    Files.writeString(
        ruled,
        market.replace(
            "duration: 7",
            "duration: 7\n    dates: treasury-long\n    roll: {use: calendar, with: {days: 10}}"));
    Path spec = Files.writeString(folder.resolve("fund.yaml"), fund("", ""));

    Shell.Outcome outcome =
        Shell.run(
            "run",
            spec.toString(),
            "--market",
            ruled.toString(),
            "--data-root",
            markets.toString(),
            "--out",
            out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(
            Files.readAllLines(out.resolve("rolls.csv")).stream().filter(r -> r.contains(",ZN,")))
        .as("some steps a quarter over four years, the last when the file's quotes end")
        .hasSizeBetween(60, 160);
    assertThat(out.resolve("manifest.json")).content().doesNotContain("first-notice:COUNT");
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    run(fund("", ""), "--out", out.toString());
    run(fund("", ""), "--out", folder.resolve("again").toString());
    for (String name : ResultFiles.NAMES.subList(0, ResultFiles.NAMES.size() - 1)) {
      assertThat(folder.resolve("again").resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @Test
  void alertsAreAFileMoreAndALine() throws IOException {
    String watched = fund("", ", watch: {least-band-distance: 0.04, correlation-windows: [20]}");
    Shell.Outcome outcome = run(watched, "--out", out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("alerts +\\d+ alerts, the last on 20\\d\\d-\\d\\d-\\d\\d: band_distance_");
    assertThat(out.resolve("alerts.csv"))
        .content()
        .startsWith("date,watchpoint,limit_is,value,limit,cleared\n");
    assertThat(out.resolve("watch.csv"))
        .content()
        .startsWith("date,regime,financed_by,correlation_20,joint_fall,");
    assertThat(out.resolve("manifest.json")).content().contains("\"least-band-distance\": 0.04");
    assertThat(out.resolve("summary.json")).content().contains("\"closes_by_regime\": {");
    run(fund("", ", watch: {least-band-distance: -1}"), "--out", out.toString());
    assertThat(out.resolve("alerts.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{correlation-windows: [60, 20]}|correlation-windows must ascend from 10 to 5040",
        "{correlation-windows: []}|correlation-windows must have a window",
        "{correlation-windows: [20.5]}|must be whole numbers of closes but one was 20.5",
        "{most-corelation: 0.5}|did you mean 'most-correlation'?",
        "{most-at-broker: -1}|most-at-broker must be in [0, 10]",
      })
  void saysWhatIsWrongWithWhatIsWatched(String watch, String message) throws IOException {
    Shell.Outcome outcome = run(fund("", ", watch: " + watch));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message, "fund.yaml, line 4");
  }

  @Test
  void rule18f4WritesAFileMore() throws IOException {
    Shell.Outcome outcome = run(fund("", ""), "--rule-18f-4", "--out", out.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("11 files in " + out);
    assertThat(out.resolve("derivatives-risk.csv"))
        .content()
        .startsWith("date,var,reference_var,limit,most_var,exceeds,")
        .containsPattern("\n2018-[^,]+,0\\.\\d+,0\\.\\d+,relative,0\\.\\d+,no,0,");
    assertThat(out.resolve("summary.json")).content().contains("\"derivatives_risk\": {");
    assertThat(run(fund("", ""), "--rule-18f-4").err()).contains("--rule-18f-4 needs --out DIR");
  }

  @Test
  void theReferenceMayBeDesignatedInTheSpecAndOnTheCommandLine() throws IOException {
    String[] own = {"--rule-18f-4", "--out", out.toString()};
    run(fund("", ""), own);
    assertThat(out.resolve("summary.json")).content().contains("the fund's securities as held");

    String designates = fund("", ", reference: ZB").replace("[ZN, ZB]", "[ZN]"); // holds none of it
    run(designates, own);
    assertThat(out.resolve("summary.json")).content().contains("\"reference\": \"ZB\"");
    assertThat(out.resolve("manifest.json")).content().contains("\"reference\": \"ZB\"");

    run(designates, "--rule-18f-4", "--reference", "IVV", "--out", out.toString());
    assertThat(out.resolve("summary.json")).content().contains("\"reference\": \"IVV\"");
  }

  @Test
  void aReferenceThatIsNoInstrumentIsRefused() throws IOException {
    Shell.Outcome spec = run(fund("", ", reference: IVVV"));
    assertThat(spec.code()).isEqualTo(2);
    assertThat(spec.err()).contains("IVVV", "did you mean 'IVV'?", "fund.yaml, line 4");
    Shell.Outcome option = run(fund("", ""), "--reference", "IVVV");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err())
        .contains("--reference: ", "did you mean 'IVV'?", "--reference needs --rule-18f-4");
  }

  @Test
  void aBenchmarkOfTheSpecMakesTwoFilesMoreAndChangesNothingElse() throws IOException {
    run(fund("", ""), "--out", out.toString());
    List<byte[]> plain = new ArrayList<>();
    for (String name : ResultFiles.NAMES.subList(0, 8)) {
      plain.add(Files.readAllBytes(out.resolve(name)));
    }
    Shell.Outcome outcome =
        run(fund("", ", benchmark: ZB, bond-benchmark: ZN"), "--out", out.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("12 files in " + out)
        .containsPattern(
            "correlation +-?0\\.\\d\\d of months with ZB, .*; 0\\.\\d\\d of months with ZN")
        .containsPattern(
            "crises +-?\\d+\\.\\d\\d% on average in the \\d+ deepest falls of ZB, gains in \\d");
    for (int i = 0; i < plain.size(); i++) {
      assertThat(out.resolve(ResultFiles.NAMES.get(i))).hasBinaryContent(plain.get(i));
    }
    List<String> crises = Files.readAllLines(out.resolve("crises.csv"));
    assertThat(crises)
        .hasSizeBetween(2, 11)
        .startsWith("rank,peak,trough,recovery,depth,fund_return");
    assertThat(Files.readAllLines(out.resolve("smile.csv")))
        .hasSize(6)
        .startsWith("quintile,months,lowest,highest,benchmark_return,fund_return");
    assertThat(out.resolve("summary.json"))
        .content()
        .contains("\"instrument\": \"ZB\"", "\"instrument\": \"ZN\"", "\"smile\": [")
        .contains("\"peak_date\": \"" + crises.get(1).split(",")[1] + "\"");
    assertThat(run(fund("", ""), "--out", out.toString()).code()).isZero();
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
  }

  @Test
  void aBenchmarkMayStandBesideTheStrategyAndMustBeThere() throws IOException {
    Shell.Outcome outcome = run(fund("", "") + "benchmark: ZN\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("deepest falls of ZN");
    assertThat(run(fund("", ", benchmark: ZN") + "benchmark: ZB\n").err())
        .contains("benchmark must be given once", "fund.yaml, line 5");
    Shell.Outcome unknown = run(fund("", ", bond-benchmark: AGG") + "benchmark: IVVV\n");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .containsOnlyOnce("IVVV")
        .contains("did you mean 'IVV'?", "fund.yaml, line 5", "'AGG'", "fund.yaml, line 4");
  }

  /** A file of the rule beside the files of another run would be taken for that run's. */
  @Test
  void aRunWithoutTheRuleLeavesNoFileOfTheRuleBehind() throws IOException {
    run(fund("", ""), "--rule-18f-4", "--out", out.toString());
    Files.writeString(out.resolve("derivatives-risk.txt"), "mine");
    assertThat(run(fund("", ""), "--out", out.toString()).code()).isZero();
    List<String> left = new ArrayList<>(ResultFiles.NAMES);
    left.add("derivatives-risk.txt");
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void aPortfolioWithoutFuturesHasNoMargin() throws IOException {
    String spec =
        "strategy: portfolio\nwith: {sleeves: [{name: stocks, asset-class: equity, weight: 0.9,"
            + " instruments: IVV}]}\n";
    assertThat(run(spec).out())
        .contains("  margin        none: no futures were held" + System.lineSeparator())
        .doesNotContain("headroom");
  }

  @Test
  void withoutOutThereIsOnlyTheSummary() throws IOException {
    Shell.Outcome outcome = run(fund("", ""));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("a year").doesNotContain("files");
    assertThat(folder.toFile().list()).containsExactly("fund.yaml");
  }

  @Test
  void lessThanAYearIsNotAnnualised() throws IOException {
    Shell.Outcome outcome = run(fund("", ""), "--from", "2015-03-02", "--to", "2015-06-01");
    assertThat(outcome.out())
        .contains("% in all, less than a year", "% a day, less than a year")
        .contains("basis points of nav in all");
  }

  @Test
  void everyProblemIsALineOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Shell.Outcome outcome =
        run(
            fund(", bnad: 0.05", ", cash-buffer: 2"),
            "--from",
            "yesterday",
            "--data-root",
            folder.resolve("nowhere").toString(),
            "--out",
            folder.resolve("file").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .hasSize(5)
        .anyMatch(l -> l.contains("--from must be a date such as 2018-08-02 but was 'yesterday'"))
        .anyMatch(l -> l.contains("--data-root") && l.contains("does not exist"))
        .anyMatch(l -> l.contains("run.cash-buffer must be") && l.contains("fund.yaml, line 4"))
        .anyMatch(l -> l.contains("bnad") && l.contains("did you mean 'band'?"))
        .anyMatch(l -> l.contains("results cannot be written to") && l.contains("is a file"))
        .allMatch(l -> l.startsWith("notional: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-02-30", "2018-8-2", "20180802", "+999999999-12-31", ""})
  void refusesWhatIsNoDate(String date) throws IOException {
    Shell.Outcome outcome = run(fund("", ""), "--to", date);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "notional: --to must be a date such as 2018-08-02 but was '" + date + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-05, 2016-01-04, --from must not be after --to but was 2016-01-05 and 2016-01-04",
    "2030-01-01, 2031-01-01, --from must be in [2015-01-02",
  })
  void refusesDatesThatCannotBe(String from, String to, String message) throws IOException {
    Shell.Outcome outcome = run(fund("", ""), "--from", from, "--to", to);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void refusesAnInstrumentThatTheMarketDoesNotHave() throws IOException {
    Shell.Outcome outcome = run(fund(", equity-instruments: [IVW]", ""));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("unknown instrument of market.yaml 'IVW'; did you mean 'IVV'?");
  }

  @Test
  void aSpecThatAsksForNavAloneHasEveryFileAllTheSame() throws IOException {
    Shell.Outcome outcome = run(fund("", ", record: NAV"), "--out", out.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("a year", "headroom");
    assertThat(out).isDirectoryContaining("glob:**margin.csv");
  }

  @Test
  void aFundThatCannotPayKeepsWhatWasComputed() throws IOException {
    String spec = fund(", equity: 0.9, notional: 10", ", line-limit: 0, cash-buffer: 0");
    Shell.Outcome outcome = run(spec, "--out", out.toString());
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .containsPattern("the run stopped (ILLIQUID|INSOLVENT): .* on 201\\d-\\d\\d-\\d\\d")
        .hasLineCount(1);
    assertThat(out.toFile().list()).containsAll(ResultFiles.NAMES).contains("alerts.csv");
    assertThat(out.resolve("margin.csv"))
        .content()
        .containsPattern(",(ILLIQUID|INSOLVENT),[^\n]*\n$");
  }

  @Test
  void anInterruptionLeavesNothingBehind() throws IOException {
    Interruption pressed = new Interruption();
    Thread controlC = new Thread(pressed::interrupt);
    controlC.start();
    while (!pressed.requested()) {
      Thread.onSpinWait();
    }
    Shell.Outcome outcome = run(pressed, false, fund("", ""), "--out", out.toString());
    pressed.finish();
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err()).contains("the run was cancelled").hasLineCount(1);
    assertThat(folder.toFile().list()).containsExactly("fund.yaml");
  }

  @Test
  void debugShowsTheStackTrace() throws IOException {
    Shell.Outcome outcome = run(fund("", ""), "--from", "x", "--debug");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--from must be a date", "\tat io.notional.cli");
    assertThat(run(fund("", ""), "--from", "x").err()).doesNotContain("\tat ");
  }
}
