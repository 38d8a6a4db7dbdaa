package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of downloads to a first run. */
class MarketInitCommandTest {
  @TempDir Path folder;
  private Path market;

  @BeforeEach
  void write() throws IOException {
    VendorFolder.write(folder);
    market = folder.resolve("market.yaml");
  }

  private Shell.Outcome init() {
    return Shell.run("market", "init", folder.toString());
  }

  private String spec(String text) throws IOException {
    return Files.writeString(folder.resolve("fund.yaml"), text).toString();
  }

  @Test
  void saysWhatEachFileIs() {
    Shell.Outcome outcome = init();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("IVV +yahoo/IVV.csv +raw and adjusted closes +2022-12-01 +2024-03-28 ")
        .containsPattern("SPX +stooq/\\^spx_d.csv +closes without adjusted ones ")
        .containsPattern("DTB3 +fred/DTB3.csv +a series of FRED ")
        .containsPattern("EUR +fred/DEXUSEU.csv +an exchange rate of FRED ")
        .containsPattern("US-MARKET +french/F-F_Research\\S+ +daily returns of the French library ")
        .containsPattern("par-yields +treasury/2023.csv +the Treasury's par yields ")
        .containsPattern("ES +pysystemtrade/SP500.csv +multiple prices of futures ")
        .containsPattern("ES margin +margins/ES.csv +margins of a contract ")
        .contains("DTB3: missing-rate 1")
        .contains("pysystemtrade/MADE-UP.csv needs multiplier, tick, currency, asset-class, margin")
        .contains("notes/readings.csv: its columns are those of no layout that is read")
        .contains("SPX needs to be confirmed as an index that holds its dividends");
  }

  /** The whole path of somebody who begins: a folder, two commands, a run. */
  @Test
  void givesAMarketThatRuns() throws IOException {
    assertThat(init().code()).isZero();
    String spec = spec("strategy: efficient-core\npreset: NTSX\n");
    Shell.Outcome check = Shell.run("check", spec, "--market", market.toString());
    assertThat(check.code()).as(check.err()).isZero();
    Path out = folder.resolve("out");
    Shell.Outcome run =
        Shell.run("run", spec, "--market", market.toString(), "--out", out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("NTSX, 2022-12-01 to 2024-03-28, ");
    assertThat(Files.readString(out.resolve("margin.csv")))
        .as("21, 250 and 61 days of exchange")
        .hasLineCount(333);
  }

  @Test
  void givesFuturesFromFilesToo() throws IOException {
    assertThat(init().code()).isZero();
    assertThat(Files.readString(market))
        .contains("multiplier: 50\n", "currency: EUR\n", "file: margins/ES.csv\n")
        .doesNotContain("readings");
    String spec =
        spec("strategy: efficient-core\nwith: {equity-instruments: [US-MARKET], ladder: [FGBL]}\n");
    Shell.Outcome run = Shell.run("run", spec, "--market", market.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void checkNamesWhatIsToBeFilledInUntilItIs() throws IOException {
    assertThat(init().code()).isZero();
    String[] check = {"check", "--market", market.toString()};
    assertThat(Shell.run(check).out())
        .contains("unfinished: pysystemtrade/MADE-UP.csv needs multiplier, tick, currency");
    String text = Files.readString(market);
    Files.writeString(
        market, text.replaceAll("(?m)^  - \\{series: .*\\n", "").replace("unfinished:", ""));
    Shell.Outcome finished = Shell.run(check);
    assertThat(finished.code()).as(finished.err()).isZero();
    assertThat(finished.out()).doesNotContain("unfinished").contains("IVV");
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(market, "mine");
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("market.yaml cannot be written: it is there already");
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.readString(market)).isEqualTo("mine");
  }

  @Test
  void leavesOutWhatIsRefusedAndSaysWhy() throws IOException {
    Path yahoo = folder.resolve("yahoo/IVV.csv");
    String slip = "2023-01-05,1,1,1,4000.000000,3940.000000,1\n";
    Files.writeString(yahoo, Files.readString(yahoo).replaceFirst("2023-01-05,.*\\R", slip));
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("left out")
        .containsPattern("yahoo/IVV.csv: .*must not move");
    assertThat(Files.readString(market))
        .contains("# left out: yahoo/IVV.csv: ")
        .doesNotContain("id: IVV");
    assertThat(folder.toFile().list()).doesNotContain("fund.yaml").contains("market.yaml");
  }

  /** Of a symbol's exchange follows a currency, of which a file tells the rate. */
  @Test
  void takesTheCurrencyFromTheExchange() throws IOException {
    Files.copy(folder.resolve("yahoo/IVV.csv"), folder.resolve("SAP.DE.csv"));
    Files.copy(folder.resolve("yahoo/IVV.csv"), folder.resolve("VOD.L.csv"));
    Files.copy(folder.resolve("yahoo/IVV.csv"), folder.resolve("ODD.QQ.csv"));
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("SAP.DE needs asset-class and currency, which are assumed to be equity and EUR")
        .contains("VOD.L.csv needs a file of exchange rates of GBP")
        .contains("ODD.QQ.csv needs currency, asset-class and costs");
    assertThat(Files.readString(market)).contains("id: SAP.DE\n", "    currency: EUR\n    costs");
    String spec = spec("strategy: efficient-core\nwith: {equity-instruments: [SAP.DE]}\n");
    Shell.Outcome run = Shell.run("run", spec, "--market", market.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  /** What a spreadsheet of another country wrote is read where it leaves one reading. */
  @Test
  void readsWhatSpreadsheetsMadeOfFiles() throws IOException {
    Path yahoo = folder.resolve("yahoo/IVV.csv");
    StringBuilder text = new StringBuilder("sep=;\r\n");
    for (String line : Files.readAllLines(yahoo)) {
      String date = line.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1");
      int end = date.indexOf(',');
      text.append(date, 0, end).append(date.substring(end).replace(',', ';').replace('.', ','));
      text.append("\r\n");
    }
    assertThat(init().code()).isZero();
    String plain = Files.readString(market);
    String spec = spec("strategy: efficient-core\npreset: NTSX\n");
    String[] command = {"run", spec, "--market", market.toString()};
    String before = Shell.run(command).out();

    Files.writeString(yahoo, text);
    Files.delete(market);
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(Files.readString(market))
        .isEqualTo(
            plain.replace(
                "file: yahoo/IVV.csv\n", "file: yahoo/IVV.csv\n    numbers: decimal-comma\n"));
    assertThat(Shell.run(command).out()).isEqualTo(before);
  }

  /** Two files of one series are told apart. */
  @Test
  void namesTwoFilesOfOneSymbolDifferently() throws IOException {
    Files.copy(folder.resolve("fred/DTB3.csv"), folder.resolve("again.csv"));
    Files.copy(folder.resolve("yahoo/IVV.csv"), folder.resolve("IVV.csv"));
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).containsPattern("DTB3-2 +fred/DTB3.csv").contains("IVV-2");
  }

  @Test
  void withoutARateThereIsNoMarket() throws IOException {
    Files.delete(folder.resolve("fred/DTB3.csv"));
    Shell.Outcome outcome = init();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("a market needs a rate that cash earns but no file below");
    assertThat(market).doesNotExist();
  }

  @Test
  void writesElsewhereAndSaysWhereTheDataAre() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("mine.yaml");
    Shell.Outcome outcome =
        Shell.run("market", "init", folder.toString(), "--out", other.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("next: notional check --market " + other + " --data-root " + folder);
    assertThat(
            Shell.run("check", "--market", other.toString(), "--data-root", folder.toString())
                .code())
        .isZero();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Shell.Outcome outcome = Shell.run("market", "init", folder.resolve("absent").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err()).contains("absent");
  }
}
