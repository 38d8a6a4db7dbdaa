package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir static Path folder;
  private static String spec;
  private static String market;

  @BeforeAll
  static void write() throws IOException {
    SyntheticFiles.write(folder);
    market = folder.resolve("market.yaml").toString();
    spec = file("fund.yaml", "strategy: efficient-core\nwith: {ladder: [ZN, ZB]}\n");
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void saysThatASpecIsFine() {
    Shell.Outcome outcome = Shell.run("check", spec);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            "fund.yaml is fine: strategy efficient-core, sleeves equity, collateral, bonds");
  }

  @Test
  void looksForTheInstrumentsInAMarket() throws IOException {
    assertThat(Shell.run("check", spec, "--market", market).out())
        .contains("market.yaml is fine: it has BILLS, IVV, ZB, ZN");
    String five = file("five.yaml", "strategy: efficient-core\npreset: NTSX\n");
    Shell.Outcome outcome = Shell.run("check", five, "--market", market);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "unknown instrument of market.yaml 'ZT'",
            "unknown instrument of market.yaml 'ZF'",
            "unknown instrument of market.yaml 'TN'");
  }

  @Test
  void readsTheDataWhereItIsNamed() {
    Shell.Outcome outcome =
        Shell.run("check", spec, "--market", market, "--data-root", folder.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("its data covers 1\\d{3} closes from 2015-01-0")
        .containsPattern("IVV +data/IVV.csv +adjusted closes ");
  }

  @Test
  void tellsWhatEachSeriesIsLike() {
    Shell.Outcome outcome = Shell.run("check", "--market", market);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("series +file +layout +first +last +rows +gaps +stale +dropped +suspic")
        .containsPattern(
            "RATE +data/RATE.csv +a rate +2015-01-0\\d +20\\d\\d-\\d\\d-\\d\\d +1\\d{3} ")
        .containsPattern("IVV +data/IVV.csv +adjusted closes ")
        .containsPattern("ZN +data/ZN.csv +multiple prices of futures ")
        .containsPattern("ZB margin +data/ZB-margin.csv +margins of a contract ");
  }

  /** One file that is refused does not hide what the others are like. */
  @Test
  void tellsOfAllSeriesWhereOneIsRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("slip"));
    ValidInput.write(other);
    Path prices = other.resolve("data/IVV.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(prices));
    lines.set(400, lines.get(400).substring(0, 10) + ",99999");
    lines.removeAll(List.copyOf(lines.subList(600, 610)));
    Files.write(prices, lines);
    Shell.Outcome outcome = Shell.run("check", "--market", other.resolve("market.yaml").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("data/IVV.csv, line 401").hasLineCount(1);
    assertThat(outcome.out())
        .containsPattern("IVV +data/IVV.csv +adjusted closes .* 1 +0 +0 +1\\R")
        .containsPattern("IVV: the longest gap is \\d+ days from 2017-")
        .containsPattern("ZN +data/ZN.csv .* 0\\R");
  }

  @Test
  void needsASpecOrAMarket() {
    Shell.Outcome outcome = Shell.run("check");
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("check needs SPEC, or --market MARKET, or both");
  }

  @Test
  void reportsWhatIsWrong() throws IOException {
    String wrong =
        file("wrong.yaml", "strategy: efficient-core\nwith: {band: 2}\nrun: {nav: 0, fil: x}\n");
    Shell.Outcome outcome = Shell.run("check", wrong, "--data-root", folder.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("band must be", "run.nav must be", "did you mean 'fill'?", "wrong.yaml, line 3")
        .contains("--data-root needs --market MARKET")
        .hasLineCount(4);
  }

  @Test
  void reportsAFileThatIsNotThere() {
    Shell.Outcome outcome = Shell.run("check", folder.resolve("absent.yaml").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("absent.yaml does not exist").hasLineCount(1);
  }

  @Test
  void listsThePlugins() {
    Shell.Outcome outcome = Shell.run("plugins");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("efficient-core ", ", from ", "  strategy efficient-core: ")
        .contains("(presets NTSX, NTSI, NTSE)", "  strategy time-series-momentum: ");
  }
}
