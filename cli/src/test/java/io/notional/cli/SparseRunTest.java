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
      LocalDate day = LocalDate.of(2015, 2, 1).plusMonths(i).minusDays(1);
      text.append(day).append(',').append(100 + i + i % 3).append('\n');
    }
    Files.writeString(folder.resolve("stocks.csv"), text);
    Path spec = Files.writeString(folder.resolve("fund.yaml"), SPEC);
    Path market = Files.writeString(folder.resolve("market.yaml"), MARKET);

    Shell.Outcome run = Shell.run("run", spec.toString(), "--market", market.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .as("ends of months on weekends are those of Fridays, and none is lost")
        .startsWith("blend, 2015-01-30 to 2018-04-30, 40 closes, in USD")
        .contains("% a year, of monthly returns")
        .doesNotContain("daily");
  }

  /** A monthly rate of FRED is dated on the first of its month, and stands for all of it. */
  @Test
  void aMonthlyRateStandsForItsMonth() throws IOException {
    StringBuilder stocks = new StringBuilder("date,level\n");
    StringBuilder rate = new StringBuilder("observation_date,TB3MS\n");
    for (int i = 0; i < 40; i++) {
      LocalDate first = LocalDate.of(2015, 1, 1).plusMonths(i);
      rate.append(first).append(",1.20\n");
      stocks.append(first.plusMonths(1).minusDays(1)).append(',').append(100 + i).append('\n');
    }
    Files.writeString(folder.resolve("stocks.csv"), stocks);
    Files.writeString(folder.resolve("tb3ms.csv"), rate);
    Path spec = Files.writeString(folder.resolve("fund.yaml"), SPEC);
    String rates = "cash-rate: TB\nrates: [{id: TB, file: tb3ms.csv, quote: discount-91d}]\n";
    Path market = Files.writeString(folder.resolve("market.yaml"), rates + MARKET);

    Shell.Outcome run = Shell.run("run", spec.toString(), "--market", market.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("40 closes", "over bills");
  }

  @Test
  void dataThatNeverMeetAreSaidOnce() throws IOException {
    Files.writeString(folder.resolve("stocks.csv"), "date,level\n2015-01-30,1\n2015-02-27,1\n");
    Files.writeString(folder.resolve("bill.csv"), "date,rate\n2019-01-30,1\n2019-02-01,1\n");
    Path spec = Files.writeString(folder.resolve("fund.yaml"), SPEC);
    String rates = "cash-rate: TB\nrates: [{id: TB, file: bill.csv, quote: money-market}]\n";
    Path market = Files.writeString(folder.resolve("market.yaml"), rates + MARKET);

    assertThat(Shell.run("run", spec.toString(), "--market", market.toString()).err())
        .startsWith(
            "notional: the cash rate TB has no value on or shortly before any valuation day from"
                + " 2015-01-30 to 2015-02-27")
        .hasLineCount(1);
  }
}
