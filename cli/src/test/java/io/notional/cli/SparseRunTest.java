package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markets that are not quoted daily. */
class SparseRunTest {
  private static final String MARKET =
      """
      calendar: {dates-of: STOCKS}
      instruments:
        - {id: STOCKS, kind: security, file: stocks.csv, layout: level, asset-class: equity, costs: none}
      """;

  private static final String SPEC =
      """
      strategy: blend
      with: {funds: [STOCKS], weights: [0.9]}
      """;

  @TempDir Path folder;

  /** What volatility is of are monthly returns here, and no daily ones. */
  @Test
  void saysOfWhichReturnsVolatilityIs() throws IOException {
    StringBuilder text = new StringBuilder("date,level\n");
    for (int i = 0; i < 40; i++) {
      LocalDate end = LocalDate.of(2015, 2, 1).plusMonths(i).minusDays(1);
      LocalDate day = end.minusDays(Math.max(0, end.getDayOfWeek().getValue() - 5));
      text.append(day).append(',').append(100 + i + i % 3).append('\n');
    }
    Files.writeString(folder.resolve("stocks.csv"), text);
    Path spec = Files.writeString(folder.resolve("fund.yaml"), SPEC);
    Path market = Files.writeString(folder.resolve("market.yaml"), MARKET);

    Shell.Outcome run = Shell.run("run", spec.toString(), "--market", market.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("% a year, of monthly returns").doesNotContain("daily");
  }
}
