package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of a fund that buys at its first close: they begin with the money that went in. */
class OpeningCostsTest {
  private static final double INITIAL = 1e8;

  private static Result result;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void run() {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .seed(5)
            .years(2)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build();
    RunSettings sameClose = RunSettings.builder().nav(INITIAL).fill(FillTiming.SAME_CLOSE).build();
    result = new Simulator().run(new SmallFund(), market.generate(), sameClose);
    RunRecord record =
        new RunRecord("1", Map.of(), List.of(), OptionalLong.of(5), new TreeMap<>(), Map.of());
    files = ResultFiles.contents(result, Measures.of(result), record);
  }

  private static Table table(String name) {
    return new Table(files.get(name));
  }

  @Test
  void theFirstRowOfNavIsWhatWentIn() {
    assertThat(result.nav(0)).as("after costs").isLessThan(INITIAL);
    assertThat(table("nav.csv").number(0, "nav")).isEqualTo(INITIAL);
    assertThat(table("nav.csv").text(0, "return")).isEmpty();
  }

  @Test
  void everyStepOfNavIsTheSumOfItsSourcesAndTheFirstHasTheOpeningCosts() {
    Table nav = table("nav.csv");
    Table attribution = table("attribution.csv");
    Map<String, Double> sums = new HashMap<>();
    double costs = 0;
    for (int row = 0; row < attribution.size(); row++) {
      sums.merge(attribution.text(row, "date"), attribution.number(row, "amount"), Double::sum);
      boolean cost = attribution.text(row, "source").equals("cost");
      costs -= cost ? attribution.number(row, "amount") : 0;
    }
    assertThat(sums).doesNotContainKey(nav.text(0, "date"));
    for (int row = 1; row < nav.size(); row++) {
      double change = nav.number(row, "nav") - nav.number(row - 1, "nav");
      assertThat(sums.getOrDefault(nav.text(row, "date"), 0.0))
          .isCloseTo(change, within(1e-9 * INITIAL));
      assertThat(nav.number(row, "return"))
          .isCloseTo(change / nav.number(row - 1, "nav"), within(1e-14));
    }
    double paid = sum(table("trades.csv")) + sum(table("rolls.csv"));
    assertThat(costs).isCloseTo(paid, within(1e-9 * INITIAL));
  }

  private static double sum(Table fills) {
    return fills.texts("cost").stream().mapToDouble(Double::parseDouble).sum();
  }

  @Test
  void theSummaryAgreesWithTheRows() throws IOException {
    JsonNode returns = new ObjectMapper().readTree(files.get("summary.json")).get("returns");
    Table nav = table("nav.csv");
    double last = nav.number(nav.size() - 1, "nav");
    assertThat(returns.get("total_return").asDouble()).isCloseTo(last / INITIAL - 1, within(1e-12));
    double high = 0;
    double depth = 0;
    for (int row = 0; row < nav.size(); row++) {
      high = Math.max(high, nav.number(row, "nav"));
      depth = Math.max(depth, 1 - nav.number(row, "nav") / high);
    }
    assertThat(returns.at("/drawdown/depth").asDouble()).isCloseTo(depth, within(1e-12));
  }
}
