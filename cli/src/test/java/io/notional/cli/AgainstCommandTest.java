package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.AgainstFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on a synthetic market: two rungs, four years. */
class AgainstCommandTest {
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

  private Shell.Outcome run(String... more) throws IOException {
    Path spec = folder.resolve("fund.yaml");
    Files.writeString(
        spec,
        "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB]}\nrun: {nav: 1e7}\n");
    List<String> args =
        new ArrayList<>(List.of("against", spec.toString(), "--market", markets + "/market.yaml"));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  @Test
  void tellsPartByPart() throws IOException {
    Shell.Outcome outcome = run("--mix", "IVV=1", "--leverage", "1.2", "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("NTSX against 1.2 x (1 IVV) - 0.2 cash, 2015-01-02 to 2018-12-31, percent a")
        .contains("daily-reset", "margin-loan", "assets", "cash", "drift", "costs", "fee")
        .contains("financing is not told apart of ZB, ZN, and counts among the assets")
        .contains("2 files in " + out);
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(AgainstFiles.NAMES);
    assertThat(out.resolve("against-manifest.json"))
        .content()
        .contains("\"name\": \"against.csv\"", "\"preset\": \"NTSX\"", "data/IVV.csv");
    partsSumToTheWhole();
  }

  private void partsSumToTheWhole() throws IOException {
    Map<String, double[]> sums = new LinkedHashMap<>();
    Map<String, double[]> wholes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(out.resolve("against.csv"))) {
      if (line.startsWith("date,")) {
        continue;
      }
      String[] cells = line.split(",", -1);
      Map<String, double[]> to = cells[2].equals("whole") ? wholes : sums;
      double[] sum = to.computeIfAbsent(cells[0] + " " + cells[1], key -> new double[2]);
      sum[0] += Double.parseDouble(cells[3]);
      sum[1] += Double.parseDouble(cells[4]);
    }
    assertThat(wholes).hasSizeGreaterThan(1000);
    wholes.forEach(
        (key, whole) ->
            assertThat(sums.get(key)).as(key).containsExactly(whole, Offset.offset(1e-9)));
  }

  /** What a future delivers makes its financing known: here bonds stand for stocks, wrongly. */
  @Test
  void anUnderlyingTellsFinancingApart() throws IOException {
    Shell.Outcome outcome = run("--mix", "IVV=1", "--underlying", "ZN=IVV", "--to", "2015-12-31");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("financing ")
        .contains("financing is not told apart of ZB, and counts among the assets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mix AGG=1|--mix: unknown instrument of market.yaml 'AGG'",
        "--mix IVV=0.6|the weights of the mix must sum to 1 but sum to 0.6",
        "--mix IVV|--mix must be a list such as NAME=0.60,NAME=0.40 but has 'IVV'",
        "--mix IVV=1 --leverage 0|leverage must be in (0, 10.0] but was 0.0",
        "--mix BILLS=1 --underlying ZM=IVV|unknown futures product 'ZM'; did you mean 'ZN'?",
        "--mix IVV=1 --underlying ZN=ZB|unknown security 'ZB'",
        "--mix IVV=1 --underlying ZN|--underlying must be a list such as ES=SP500TR,GC=GLD",
        "--mix ZN=1|unknown security of the mix 'ZN'",
        "--market|--market needs a value",
      })
  void saysWhatIsWrong(String line, String message) throws IOException {
    Shell.Outcome outcome = run((line + " --out " + out).split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(message).doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }
}
