package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.files.results.ResultCheck;
import io.notional.files.results.StressFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a synthetic market: two rungs, four years. */
class StressCommandTest {
  @TempDir private static Path markets;
  @TempDir private Path folder;
  private Path out;

  @BeforeAll
  static void market() {
    SyntheticFiles.write(markets);
  }

  @BeforeEach
  void out() {
    out = folder.resolve("out");
  }

  private Shell.Outcome run(String with, String... more) throws IOException {
    Path spec = folder.resolve("fund.yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB]"
            + with
            + "}\nrun: {nav: 1e7}\n");
    List<String> args =
        new ArrayList<>(List.of("stress", spec.toString(), "--market", markets + "/market.yaml"));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  private Path scenario(String text) throws IOException {
    return Files.writeString(folder.resolve("own.yaml"), text.replace('|', '\n'));
  }

  @Test
  void playsEveryScenarioThatShips() throws IOException {
    Shell.Outcome outcome = run("", "--scenario", "all", "--out", out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("NTSX, from the close of 2018-")
        .contains("1994 ", "2013-taper ", "2020-q1 ", "dash-for-cash ", "2022 ")
        .contains("survived", "6 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(StressFiles.NAMES);
    assertThat(out.resolve("stress.csv")).content().hasLineCount(6);
    assertThat(out.resolve("stress-forced.csv")).content().doesNotContain(",equity,");
    assertThat(out.resolve("stress-days.csv")).content().doesNotContain("CALLED");
    assertThat(out.resolve("stress-manifest.json"))
        .content()
        .contains("scenario dash-for-cash.yaml", "sha256");
    ResultCheck.requireOneStressTest(out);
    Files.writeString(out.resolve("stress-days.csv"), "of another test");
    assertThatThrownBy(() -> ResultCheck.requireOneStressTest(out))
        .hasMessageContaining("stress-days.csv must have the SHA-256 ");
  }

  @Test
  void aFundWithTooMuchIsCalledAndItsStocksStay() throws IOException {
    Shell.Outcome outcome =
        run(
            ", notional: 3, calendar: none, band: 1",
            "--scenario",
            "dash-for-cash",
            "--from",
            "2018-06-01",
            "--date",
            "2018-06-05",
            "--out",
            out.toString());
    assertThat(outcome.out()).contains("  call   ", "(margin call)");
    assertThat(out.resolve("stress-days.csv")).content().contains(",CALLED");
    assertThat(out.resolve("stress-forced.csv"))
        .content()
        .contains(",margin call")
        .doesNotContain(",equity,");
  }

  @Test
  void findsTheLimitOfAnOverlay() throws IOException {
    Shell.Outcome outcome =
        run("", "--scenario", "dash-for-cash", "--find-limit", "--out", out.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("limit in dash-for-cash: an overlay of \\d+\\.\\d\\d% of nav is first")
        .contains("at 0.95 of the limit", ": no call", "at 1.25 of the limit", "called and cured");
    assertThat(out.resolve("stress-limits.csv")).content().contains(",found,", ",CALLED");
  }

  @Test
  void aLimitThatIsNotThereIsSaidInWords() throws IOException {
    Path calm = scenario("scenario: calm|returns: [{asset-class: bonds, return: 0.01}]|");
    Shell.Outcome outcome = run("", "--scenario", calm.toString(), "--find-limit");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("limit in calm: none: ");
  }

  @Test
  void theCorrelationIsAKnob() throws IOException {
    Path joint = scenario("scenario: joint|days: 5|joint: {stock-sigmas: -3}|");
    String with = run("", "--scenario", joint.toString(), "--correlation", "0.6").out();
    String against = run("", "--scenario", joint.toString(), "--correlation", "-0.3").out();
    assertThat(change(with)).isLessThan(change(against));
  }

  private static double change(String out) {
    String line = out.lines().filter(l -> l.startsWith("joint ")).findFirst().orElseThrow();
    String percent = Arrays.stream(line.split(" +")).filter(c -> c.endsWith("%")).findFirst().get();
    return Double.parseDouble(percent.substring(0, percent.length() - 1));
  }

  @Test
  void wrongInputIsReportedTogether() throws IOException {
    Path own = scenario("scenario: own|margins: [{product: ZM, multiplier: 2}]|");
    Shell.Outcome outcome =
        run(
            "",
            "--scenario",
            own.toString(),
            "--scenario",
            "2013-tapper",
            "--date",
            "2018-13-01",
            "--correlation",
            "0.5");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("unknown scenario '2013-tapper'; did you mean '2013-taper'?")
        .contains("unknown instrument of market.yaml 'ZM'")
        .contains("own.yaml, line 2")
        .contains("--date must be a date such as")
        .contains("--correlation needs a scenario with a joint move");
  }

  @Test
  void aFundWithoutAnOverlayHasNoLimit() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("plain.yaml"),
            "strategy: portfolio\n"
                + "with: {sleeves: [{name: stocks, asset-class: equity, weight: 0.98, instruments:"
                + " [IVV]}]}\n");
    Shell.Outcome outcome =
        Shell.run(
            "stress",
            spec.toString(),
            "--market",
            markets + "/market.yaml",
            "--scenario",
            "1994",
            "--find-limit");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("portfolio declares none");
  }

  @Test
  void aFundThatCannotPayStops() throws IOException {
    Path crash = scenario("scenario: crash|price-changes: [{instrument: ZB, change: -0.6}]|");
    Shell.Outcome outcome =
        run(", notional: 2.5", "--scenario", crash.toString(), "--date", "2018-06-05");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .containsPattern("scenario crash: the run stopped: .*2018-06-06")
        .hasLineCount(1);
  }

  @Test
  void aShortOverlayHasALimitToo() throws IOException {
    Path rally = scenario("scenario: rally|parallel-yields: -150|");
    Shell.Outcome outcome = run(", notional: -0.6", "--scenario", rally.toString(), "--find-limit");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("limit in rally: an overlay of \\d+\\.\\d\\d% of nav is first called")
        .contains("called and not cured, at the end BRIDGED");
  }

  @Test
  void datesThatContradictEachOtherAreRefused() throws IOException {
    Shell.Outcome outcome =
        run("", "--scenario", "1994", "--from", "2018-06-01", "--date", "2018-03-01");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--from must not be after --date");
  }
}
