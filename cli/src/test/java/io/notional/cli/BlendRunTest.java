package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.files.results.ResultCheck;
import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of a blend tells of the funds in it. */
class BlendRunTest {
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void writeFiles() throws IOException {
    SyntheticFiles.write(folder);
    out = folder.resolve("out");
    Files.writeString(
        folder.resolve("market.yaml"),
        Files.readString(folder.resolve("market.yaml"))
            + """
              - {id: FUND, kind: fund, spec: fund.yaml, costs: none}
            """);
    Files.writeString(
        folder.resolve("fund.yaml"),
        """
        strategy: efficient-core
        with: {ladder: [ZN, ZB]}
        """);
    Files.writeString(
        folder.resolve("blend.yaml"),
        """
        strategy: blend
        with: {funds: [IVV, FUND], weights: [0.24, 0.40]}
        run: {fill: SAME_CLOSE}
        """);
  }

  private Shell.Outcome run(String spec, Path to) {
    return Shell.run(
        "run",
        folder.resolve(spec).toString(),
        "--market",
        folder.resolve("market.yaml").toString(),
        "--out",
        to.toString());
  }

  /** A column of a file summed by date and another column. */
  private static Map<String, Double> sums(Path file, int by, int column) throws IOException {
    Map<String, Double> sums = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      sums.merge(cells[0] + " " + cells[by], Double.valueOf(cells[column]), Double::sum);
    }
    return sums;
  }

  @Test
  void theFilesSeeThroughTheFundsAtEveryLevel() throws IOException {
    Shell.Outcome outcome = run("blend.yaml", out);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("at all levels 8\\d.\\d\\d% gross, .* net: bonds 2.*, equity 6.*; free 36")
        .contains(ResultFiles.NAMES.size() + 3 + " files in " + out);
    assertThat(out.resolve("summary.json"))
        .content()
        .contains("\"look_through\": [", "\"level\": \"contracts\",");
    run("fund.yaml", folder.resolve("inner"));
    Map<String, Double> inner = sums(folder.resolve("inner/exposures.csv"), 2, 4);
    Map<String, Double> weights = sums(out.resolve("exposures.csv"), 1, 3);
    for (String level : List.of("funds", "sleeves", "contracts")) {
      Path file = out.resolve("exposures-" + level + ".csv");
      assertThat(Files.readAllLines(file))
          .element(0)
          .isEqualTo("date,held,asset_class,capital,notional");
      Map<String, Double> seen = sums(file, 2, 4);
      weights.forEach(
          (key, weight) -> {
            if (key.endsWith(" FUND")) {
              String day = key.substring(0, key.indexOf(' '));
              double bonds = weight * inner.getOrDefault(day + " bonds", 0.0);
              assertThat(seen.getOrDefault(day + " bonds", 0.0))
                  .as("%s at %s", day, level)
                  .isCloseTo(bonds, within(ROUNDING));
            }
          });
      assertThat(sums(file, 0, 3).values())
          .allSatisfy(c -> assertThat(c).isCloseTo(1, within(ROUNDING)));
    }
  }

  /** What counts as one thing as held is several when it is seen through. */
  @Test
  void levelsThatDifferAreShownApart() throws IOException {
    Path market = folder.resolve("market.yaml");
    String text = Files.readString(market);
    Files.writeString(
        market, text.replace("fund.yaml,", "fund.yaml, exposures: {managed-futures: 1},"));

    assertThat(run("blend.yaml", out).out())
        .containsPattern("at funds +6.*: equity 2.*, managed-futures 3")
        .containsPattern("at sleeves +8.*: bonds 2.*, equity 6")
        .containsPattern("at contracts +8.*: bonds 2.*, equity 6");
  }

  @Test
  void aLaterRunWithoutFundsLeavesNoneOfThem() throws IOException {
    run("blend.yaml", out);
    ResultCheck.requireOneRun(out);

    Shell.Outcome outcome = run("fund.yaml", out);

    assertThat(outcome.out())
        .contains(ResultFiles.NAMES.size() + " files in " + out)
        .doesNotContain("at funds");
    for (String name : ResultFiles.LOOK_THROUGH) {
      assertThat(out.resolve(name)).doesNotExist();
    }
    assertThat(out.resolve("summary.json")).content().doesNotContain("look_through");
    ResultCheck.requireOneRun(out);
  }
}
