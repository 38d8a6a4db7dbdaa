package io.notional.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.result.CashFlow;
import io.notional.core.result.Result;
import io.notional.core.simulation.RandomRun;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the tables of one run say of each other. */
class ResultTablesProperties {
  private static final double ROUNDING = 1e-9;

  @Property(tries = 40)
  void columnsOfATableAreOfEqualLength(@ForAll long seed) {
    ResultTables tables = ResultTables.of(new RandomRun(seed).ugly().result());
    for (String name : tables.names()) {
      Table table = tables.table(name);
      assertThat(table.name()).isEqualTo(name);
      assertThat(table.columns()).extracting(Column::size).containsOnly(table.rows());
    }
  }

  @Example
  void aFlowMaySettleAfterTheLastValuationDay() {
    Result result =
        LongStream.range(0, 400)
            .mapToObj(seed -> new RandomRun(seed).ugly().result())
            .filter(run -> lastSettlement(run) >= run.market().days().size())
            .findFirst()
            .orElseThrow();
    int[] settled = ResultTables.of(result).table("flows").epochDays("settlement_date");

    assertThat(Arrays.stream(settled).max().orElseThrow())
        .isGreaterThan(result.market().days().epochDay(result.market().days().size() - 1));
  }

  private static int lastSettlement(Result run) {
    return run.flows().stream().mapToInt(CashFlow::settlementDay).max().orElse(0);
  }

  @Property(tries = 40)
  void attributionSumsToTheStepsOfNav(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    ResultTables tables = ResultTables.of(result);
    Map<Integer, Double> sums = sums(tables.table("attribution"), "amount");
    int[] dates = tables.table("nav").epochDays("date");
    double[] nav = tables.table("nav").numbers("nav");
    for (int row = 1; row < nav.length; row++) {
      assertThat(sums.getOrDefault(dates[row], 0.0))
          .isCloseTo(nav[row] - nav[row - 1], within(ROUNDING * result.initialNav()));
    }
  }

  @Property(tries = 40)
  void positionsSumToExposures(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    ResultTables tables = ResultTables.of(result);
    Map<Integer, Double> held = sums(tables.table("positions"), "market_value");
    Table exposures = tables.table("exposures");
    int[] dates = exposures.epochDays("date");
    String[] sleeves = exposures.texts("sleeve");
    double[] capital = exposures.numbers("capital");
    Map<Integer, Double> fractions = new HashMap<>();
    for (int i = 0; i < dates.length; i++) {
      fractions.merge(dates[i], sleeves[i].equals("cash") ? 0 : capital[i], Double::sum);
    }
    for (int row = 0; row < result.size(); row++) {
      int date = (int) result.date(row).toEpochDay();
      if (result.nav(row) > 0) {
        assertThat(fractions.get(date) * result.nav(row))
            .isCloseTo(held.getOrDefault(date, 0.0), within(ROUNDING * result.initialNav()));
      }
    }
  }

  private static Map<Integer, Double> sums(Table table, String column) {
    int[] dates = table.epochDays("date");
    double[] values = table.numbers(column);
    Map<Integer, Double> sums = new HashMap<>();
    for (int i = 0; i < dates.length; i++) {
      sums.merge(dates[i], values[i], Double::sum);
    }
    return sums;
  }
}
