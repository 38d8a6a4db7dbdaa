package io.notional.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to somebody who took the wrong one of several market files. */
class OtherMarketsTest {
  private static final String SPEC =
      "strategy: blend\nwith: {funds: [OURS, THEIRS], weights: [0.5, 0.5]}\n";

  @TempDir Path folder;

  private void market(String name, String... ids) throws IOException {
    StringBuilder text = new StringBuilder("calendar: {dates-of: " + ids[0] + "}\ninstruments:\n");
    for (String id : ids) {
      text.append(
          "  - {id: " + id + ", kind: fund, file: x.csv, exposures: {equity: 1}, costs: none}\n");
    }
    Files.writeString(folder.resolve(name), text.toString());
  }

  private List<String> problems(String spec) throws IOException {
    Path file = Files.writeString(folder.resolve("fund.yaml"), spec);
    return RunPlan.builder(Catalog.load())
        .spec(file)
        .market(folder.resolve("mine.yaml"))
        .problems()
        .list()
        .stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void theFilesThatHaveAllAreNamed() throws IOException {
    market("mine.yaml", "OURS");
    market("half.yaml", "THEIRS");
    market("whole.yaml", "THEIRS", "MORE", "OURS");
    market("also.json.yml", "OURS", "THEIRS");
    Files.writeString(folder.resolve("broken.yaml"), "instruments: [");

    assertThat(problems(SPEC))
        .hasSize(2)
        .anyMatch(message -> message.startsWith("unknown instrument of mine.yaml 'THEIRS'"))
        .last()
        .isEqualTo(
            "of the market files beside mine.yaml all that the fund holds is in also.json.yml,"
                + " whole.yaml");
  }

  @Test
  void nothingIsSaidWhereNoneHasAll() throws IOException {
    market("mine.yaml", "OURS");
    market("half.yaml", "THEIRS");

    assertThat(problems(SPEC)).hasSize(1);
  }

  @Test
  void nothingIsSaidOfAMarketThatHasAll() throws IOException {
    market("mine.yaml", "OURS", "THEIRS");
    market("whole.yaml", "OURS", "THEIRS");

    assertThat(problems(SPEC)).isEmpty();
  }
}
