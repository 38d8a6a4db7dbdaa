package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.files.results.ReplicateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a synthetic market; the fund is a run of the same spec with other values. */
class ReplicateCommandTest {
  private static final String SPEC =
      """
      strategy: efficient-core
      preset: NTSX
      with: {ladder: [ZN, ZB]%s}
      run: {nav: 1e8}
      """;

  @TempDir private static Path markets;
  private static Path spec;
  private static Path prices;
  @TempDir private Path folder;

  @BeforeAll
  static void fund() throws IOException {
    SyntheticFiles.write(markets);
    spec = markets.resolve("fund.yaml");
    Files.writeString(spec, SPEC.formatted(""));
    Path other = markets.resolve("other.yaml");
    Files.writeString(other, SPEC.formatted(", expense-ratio: 0.006, ladder-weights: [0.2, 0.8]"));
    Path out = markets.resolve("other");
    Shell.Outcome run =
        Shell.run(
            "run", other.toString(), "--market", markets + "/market.yaml", "--out", out.toString());
    assertThat(run.code()).isZero();
    prices = out.resolve("nav.csv");
  }

  private static Shell.Outcome replicate(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("replicate", spec.toString(), "--market", markets + "/market.yaml"));
    if (!List.of(more).contains("--fund-prices")) {
      args.addAll(List.of("--fund-prices", prices.toString()));
    }
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  @Test
  void theRightAlternativesLeaveNothing() throws IOException {
    Path out = folder.resolve("out");
    Shell.Outcome outcome =
        replicate(
            "--alternative",
            "expense-ratio=0.006",
            "--alternative",
            "ladder-weights=[0.2, 0.8]",
            "--out",
            out.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("financing +0\\.0 +no alternative, so zero")
        .containsPattern("fee +-\\d\\d\\.\\d +expense-ratio=0\\.006")
        .containsPattern("residual +-?0\\.0\n")
        .contains("5 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(ReplicateFiles.NAMES);
    Map<String, Double> parts = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("replicate-parts.csv"))) {
      String[] cells = line.split(",(?=[^,]*$)");
      if (!line.startsWith("part,")) {
        parts.put(cells[0].split(",", 2)[0], Double.valueOf(cells[1]));
      }
    }
    assertThat(parts.get("residual")).isCloseTo(0, within(1e-12));
    assertThat(parts.get("fee") + parts.get("duration-and-rungs"))
        .isCloseTo(parts.get("difference"), within(1e-12));
    assertThat(Files.readAllLines(out.resolve("replicate.csv")))
        .hasSizeBetween(40, 60)
        .first()
        .asString()
        .startsWith("date,fund_return,simulated_return,difference,fee,financing,rolls_and_costs");
    assertThat(out.resolve("replicate-manifest.json")).content().contains("nav.csv");
  }

  /** There is no market file here that could say it. */
  @Test
  void whatIsRefusedInTheFundsFileNamesOptionsOfTheCommand() throws IOException {
    Path odd = folder.resolve("odd.csv");
    Files.writeString(odd, "date;close\n2019-01-02;100,5\n2019-01-03;2000,5\n");
    Shell.Outcome comma = replicate("--fund-prices", odd.toString());
    assertThat(comma.code()).isEqualTo(2);
    assertThat(comma.err())
        .contains("is said by --numbers decimal-comma or thousands-comma")
        .doesNotContain("numbers:");
    Shell.Outcome jump = replicate("--fund-prices", odd.toString(), "--numbers", "decimal-comma");
    assertThat(jump.err()).contains("; it is let through by --allow move").doesNotContain("sanity");
    assertThat(replicate("--allow", "mvoe").err())
        .contains("--allow: unknown check 'mvoe'; did you mean 'move'?");
    assertThat(replicate("--numbers", "comma").err()).contains("--numbers: unknown number style");
  }

  @Test
  void everythingIsSwitchedByAPathOrASetting() {
    assertThat(
            replicate(
                    "--alternative",
                    "run.costs=false",
                    "--alternative",
                    "financing-spread=0.002",
                    "--alternative",
                    "equity-instrument:equity-instruments=[IVV]",
                    "--alternative",
                    "calendar=month",
                    "--json")
                .out())
        .startsWith("{")
        .contains("\"replicate\"", "\"replicate-parts\"", "\"replicate-weights\"")
        .contains("financing-spread=0.002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "equity-instrument=[IVV]|did you mean 'equity-instruments'?",
        "equity-instrument|--alternative must be KEY=VALUE but was 'equity-instrument'",
        "fees:expense-ratio=0.1|unknown part 'fees'; did you mean 'fee'?",
        "fee:expense-ratoi=0.1|did you mean 'expense-ratio'?",
        "expense-ratio=2|(--alternative expense-ratio)",
        "equity-instruments=[IVVV]|did you mean 'IVV'?",
        "financing-spread=much|financing-spread must be a number in [-0.1, 0.1]",
        "financing-spread=0.5|decimal per year, but was 0.5",
        "equity-instrument:sleeves.0.capital=1|the spec has nothing written under 'sleeves'",
        "run.fill=SOON|run.fill must be one of",
        "calendar={a: b|--alternative calendar",
      })
  void saysWhatIsWrongWithAnAlternative(String alternative, String message) {
    Shell.Outcome outcome = replicate("--alternative", alternative);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void saysWhatIsWrongWithTheRest() throws IOException {
    assertThat(replicate("--step", "0").err()).contains("--step must be in [1, 63] but was 0");
    assertThat(replicate("--fund-prices", "none.csv").err()).contains("none.csv does not exist");
    Path few = folder.resolve("few.csv");
    Files.writeString(few, "date,adj_close\n1990-01-02,100\n1990-01-03,101\n");
    Shell.Outcome outcome = replicate("--fund-prices", few.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("must have 3 closes in common");
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "date,adj_close\n2015-01-02,100\n2015-01-05,none\n");
    assertThat(replicate("--fund-prices", bad.toString()).err()).contains("bad.csv, line 3");
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "date,price\n2015-01-02,100\n2015-01-05,101\n");
    assertThat(replicate("--fund-prices", other.toString()).err())
        .contains("one of adj_close, nav_per_unit, nav, level or close")
        .contains("but has 'date,price'")
        .contains("other.csv, line 1");
    assertThat(replicate("--alternative", "band=0.1", "--alternative", "band=0.2").err())
        .contains("--alternative must switch a key once but band is given twice");
    assertThat(Shell.run("replicate", spec.toString(), "--market", markets + "/market.yaml").err())
        .contains("--fund-prices");
  }
}
