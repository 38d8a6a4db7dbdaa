package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.files.results.ReplaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a synthetic market: two rungs, four years. */
class ReplaceCommandTest {
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
    Files.writeString(spec, with + "\nrun: {nav: 1e7, fill: SAME_CLOSE}\n");
    List<String> args =
        new ArrayList<>(List.of("replace", spec.toString(), "--market", markets + "/market.yaml"));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  private Map<String, Double> values() throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("replace.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("with")) {
        values.put(cells[0] + " " + cells[1], Double.valueOf(cells[2]));
        values.put(cells[0] + " " + cells[1] + " added", Double.valueOf(cells[3]));
      }
    }
    return values;
  }

  private static final String NTSX =
      "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB]}";

  @Test
  void eachRowSaysWhatItAdds() throws IOException {
    Path other = folder.resolve("trend.yaml");
    Files.writeString(other, "strategy: time-series-momentum\nwith: {markets: [ZN, ZB]}\n");

    Shell.Outcome outcome =
        run(NTSX, "--mix", "IVV=1", "--with", "IVV," + other, "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("66.67% NTSX and the rest in one thing after another, beside 1 x (1 IVV), ")
        .contains("mix ", "cash ", "IVV ", "trend ")
        .contains("2 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(ReplaceFiles.NAMES);
    assertThat(out.resolve("replace-manifest.json")).content().contains("trend.yaml");
    Map<String, Double> values = values();
    for (String with : List.of("cash", "IVV", "trend")) {
      for (String measure : List.of("return", "volatility", "sharpe", "drawdown")) {
        String key = with + " " + measure;
        assertThat(values.get(key + " added"))
            .isCloseTo(values.get(key) - values.get("mix " + measure), within(1e-12));
      }
    }
    assertThat(values.get("cash volatility")).isLessThan(values.get("IVV volatility"));
  }

  @Test
  void aMenuFileNamesInstrumentsOfTheMarket() throws IOException {
    Path menu = folder.resolve("menu.yaml");
    Files.writeString(menu, "funds:\n  - {id: IVV, exposures: {equity: 1}, fee: 0.0003}\n");

    Shell.Outcome outcome =
        run(NTSX, "--mix", "IVV=1", "--menu", menu.toString(), "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(values()).containsKeys("mix return", "cash return", "IVV return");
    Files.writeString(menu, "funds:\n  - {id: GOLD, exposures: {gold: 1}, fee: 0.0003}\n");
    Shell.Outcome unknown = run(NTSX, "--mix", "IVV=1", "--menu", menu.toString());
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("--menu: unknown instrument of market.yaml 'GOLD'");
  }

  /** All in one thing that is also put beside it: the same, but for what the spread costs. */
  @Test
  void oneThingWithItselfIsItself() throws IOException {
    run(
        "strategy: blend\nwith: {funds: [IVV], weights: [1]}",
        "--mix",
        "IVV=1",
        "--with",
        "IVV",
        "--calendar",
        "never",
        "--out",
        out.toString());

    Map<String, Double> values = values();
    assertThat(values.get("IVV return added")).isCloseTo(0, within(1e-4));
    assertThat(values.get("IVV volatility added")).isCloseTo(0, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--with GOLD|--with: unknown instrument of market.yaml 'GOLD'",
        "--with absent.yaml|absent.yaml does not exist",
        "--fund-weight 1|the weight of the fund must be in (0, 1) but was 1.0",
        "--calendar decade|calendar must be one of",
      })
  void saysWhatIsWrong(String line, String message) throws IOException {
    Shell.Outcome outcome = run(NTSX, ("--mix IVV=1 " + line + " --out " + out).split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message).doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }
}
