package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.files.results.ResultCheck;
import io.notional.files.treasury.TheoreticalFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TreasuryFuturesCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeYieldsAndRates() throws IOException {
    StringBuilder yields = new StringBuilder("date,1y,10y\n");
    StringBuilder rates = new StringBuilder("date,rate\n");
    for (LocalDate date = LocalDate.of(1970, 1, 1);
        date.getYear() < 1973;
        date = date.plusDays(1)) {
      yields.append(date).append(",6,7\n");
      rates.append(date).append(",5\n");
    }
    Files.createDirectory(folder.resolve("yields"));
    Files.writeString(folder.resolve("yields/par.csv"), yields);
    Files.writeString(folder.resolve("bills.csv"), rates);
  }

  @Test
  void writesTwoFilesAProduct() throws IOException {
    int code = run("--from", "1971-01-04", "--to", "1971-12-31");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(files())
        .contains("TN.csv", "UB.csv", "ZB.csv", "ZF.csv", "ZN.csv", "ZT.csv", "ZT-duration.csv")
        .hasSize(13);
    assertThat(Files.readAllLines(folder.resolve("out/ZN.csv")))
        .hasSizeGreaterThan(240)
        .element(1)
        .asString()
        .startsWith("1971-01-04 23:00:00,");
    assertThat(out.toString())
        .contains("theoretical Treasury futures, 1971-01-04 to 1971-12-31")
        .contains("ZB            253 closes, 6 contracts on a hypothetical note")
        .contains("long-end-flat 1096")
        .contains("13 files in ");
  }

  @Test
  void saysTheSameAsJson() throws IOException {
    int code = run("--from", "1971-01-04", "--to", "1971-12-31", "--json");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("{")
        .contains("\"first\": \"1971-01-04\"", "\"last\": \"1971-12-31\"")
        .containsPattern(
            "\"product\": \"ZB\",\\s+\"closes\": 253,\\s+\"hypothetical_contracts\": 6")
        .contains("\"long-end-flat\": 1096", "\"files\": 13")
        .doesNotContain("theoretical Treasury futures");
    assertThat(files()).hasSize(13);
  }

  @Test
  void writesTheProductsThatAreAskedFor() throws IOException {
    int code =
        run("--products", "ZN,ZT,ZN", "--round-to-tick", "--financing-quote", "money-market");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(files())
        .containsExactly(
            "ZN-duration.csv", "ZN.csv", "ZT-duration.csv", "ZT.csv", TheoreticalFiles.MANIFEST);
    assertThat(Files.readAllLines(folder.resolve("out/ZN-duration.csv")))
        .startsWith("date,contract,duration,next_contract,next_duration")
        .hasSameSizeAs(Files.readAllLines(folder.resolve("out/ZN.csv")));
    String[] row = Files.readAllLines(folder.resolve("out/ZN.csv")).get(1).split(",", -1);
    double ticks = Double.parseDouble(row[1]) * 64;
    assertThat(ticks).isEqualTo(Math.rint(ticks));
  }

  @Test
  void aMixOfTwoIsSeen() throws IOException {
    Path made = folder.resolve("out");
    run("--products", "ZN,ZT");

    ResultCheck.requireOneRun(made, TheoreticalFiles.MANIFEST, List.of("ZN.csv"), List.of());
    assertThat(made.resolve(TheoreticalFiles.MANIFEST))
        .content()
        .contains(
            "\"name\": \"par.csv\"",
            "\"name\": \"bills.csv\"",
            "\"financing_quote\": \"discount-91d\"")
        .doesNotContain(folder.toString());
    Files.writeString(made.resolve("ZT.csv"), "of another run");
    assertThatThrownBy(
            () -> ResultCheck.requireOneRun(made, TheoreticalFiles.MANIFEST, List.of(), List.of()))
        .hasMessageContaining("ZT.csv must have the SHA-256 ");
  }

  @Test
  void reportsEverythingThatIsWrongInALineEach() throws IOException {
    int code =
        run(
            "--products",
            "ZX",
            "--financing-quote",
            "discount",
            "--from",
            "1971-02-30",
            "--to",
            "x");

    assertThat(code).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("notional: "))
        .anyMatch(line -> line.contains("unknown product 'ZX'; did you mean 'Z"))
        .anyMatch(line -> line.contains("unknown financing quote 'discount'"))
        .anyMatch(
            line -> line.contains("--from must be a date such as 2018-08-02 but was '1971-02-30'"))
        .anyMatch(line -> line.contains("--to must be a date"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void saysWhichDataIsMissing() throws IOException {
    Files.delete(folder.resolve("bills.csv"));

    assertThat(run()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("bills.csv does not exist");
  }

  @Test
  void refusesDatesWithoutYields() {
    assertThat(run("--from", "1990-01-01", "--to", "1990-12-31")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString())
        .contains("no settlement day from 1990-01-01 to 1990-12-31 has par yields");
  }

  private int run(String... more) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    List<String> args = new ArrayList<>();
    args.addAll(List.of("--yields", folder.resolve("yields").toString()));
    args.addAll(List.of("--financing", folder.resolve("bills.csv").toString()));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(Arrays.asList(more));
    CommandLine line = new CommandLine(new TreasuryFuturesCommand(terminal, new Interruption()));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> new Failures(terminal, false).report(failure));
    int code = line.execute(args.toArray(String[]::new));
    terminal.flush();
    return code;
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
