package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstDifferenceTest {
  private static final String TRADES =
      """
      decision_date,execution_date,sleeve,instrument,quantity,cost,reason
      2020-01-02,2020-01-03,a,X,1,0.5,"start, all"
      2020-02-03,2020-02-04,b,Y,2,0.5,drift
      """;
  private static final String NAV = "date,nav\n2020-01-02,100\n2020-01-03,101\n";

  private static String compared(String trades, String nav) {
    return FirstDifference.of(files(TRADES, NAV), files(trades, nav))
        .map(FirstDifference::toString)
        .orElse("none");
  }

  private static Map<String, byte[]> files(String trades, String nav) {
    return Map.of(
        "trades.csv",
        trades.getBytes(UTF_8),
        "nav.csv",
        nav.getBytes(UTF_8),
        "x.json",
        new byte[0]);
  }

  @Test
  void equalTablesDoNotDiffer() {
    assertThat(compared(TRADES, NAV)).isEqualTo("none");
  }

  @Test
  void theEarliestDateCounts() {
    assertThat(compared(TRADES.replace("Y,2", "Y,3"), NAV.replace("101", "102")))
        .isEqualTo("on 2020-01-03 in nav.csv, column nav: 101 and 102");
  }

  @Test
  void onOneDateDecisionsComeFirst() {
    assertThat(compared(TRADES.replace("X,1", "X,7"), NAV.replace("100", "99")))
        .isEqualTo(
            "on 2020-01-02 in trades.csv, column quantity (sleeve a, instrument X): 1 and 7");
  }

  @Test
  void aRowMoreIsToldByItsDate() {
    String fewer = TRADES.substring(0, TRADES.indexOf("2020-02-03"));
    assertThat(compared(fewer, NAV))
        .isEqualTo("on 2020-02-03 in trades.csv (sleeve b, instrument Y): a row and no row");
  }

  @Test
  void aMissingTableDiffersFromItsFirstRowOn() {
    assertThat(
            FirstDifference.of(files(TRADES, NAV), Map.of("nav.csv", NAV.getBytes(UTF_8)))
                .map(FirstDifference::table))
        .contains("trades.csv");
  }
}
