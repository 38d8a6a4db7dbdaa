package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.cost.CostModel;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.CostStress;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A share at 2 and a future at 5 a contract, bought on Tuesday; it rolls on Thursday. */
class CostStressTest {
  private static final double CENT = 1e-9;
  private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

  private static Market market() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    ContractInput first =
        new ContractInput(
            hand.delivery(3), hand.series("one", 100, 100, 100, 100, 100), ContractDates.OPEN);
    ContractInput second =
        new ContractInput(
            hand.delivery(6), hand.series("two", 101, 101, 101, 101, 101), ContractDates.OPEN);
    return hand.stock("STK", input -> input.costs(new Costs(2, 0, 0)), 100, 100, 100, 100, 100)
        .product(
            HandMarket.product("FUT")
                .contracts(List.of(first, second))
                .inUse(hand.series("in use", 0, 0, 0, 1, 1))
                .costs(new Costs(5, 0, 0)))
        .build();
  }

  private static Result run(RunSettings.Builder config) {
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.quantity(100))
            .target("bonds", "FUT", Target.quantity(3));
    Result result = Runs.run(fund, market(), config);
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  private static CostStress stress(int from, int to, double multiplier) {
    return new CostStress(MONDAY.plusDays(from), MONDAY.plusDays(to), multiplier);
  }

  private static double costs(Result result) {
    double trades = result.trades().stream().mapToDouble(Trade::cost).sum();
    return trades + result.rolls().stream().mapToDouble(roll -> roll.cost()).sum();
  }

  @Test
  void everyTradeOfTheDatesCostsTheMultiple() {
    Result result = run(Runs.plain().addCostStresses(stress(1, 1, 3)));

    assertThat(Runs.trades(result, "STK").get(0).cost()).isCloseTo(600, within(CENT));
    assertThat(Runs.trades(result, "FUT").get(0).cost()).isCloseTo(45, within(CENT));
    assertThat(result.rolls()).hasSize(1);
    assertThat(result.rolls().get(0).cost()).isCloseTo(30, within(CENT));
    assertThat(result.nav(4)).isCloseTo(1e6 - 675, within(1e-6));
    assertThat(result.policyCounts()).containsEntry("cost-stress:2024-06-04/2024-06-04", 2L);
  }

  @Test
  void bothLegsOfARollDoToo() {
    int day = run(Runs.plain()).rolls().get(0).step().day();
    Result result = run(Runs.plain().addCostStresses(stress(day, day, 2.5), stress(1, 1, 0)));

    assertThat(result.trades()).allSatisfy(trade -> assertThat(trade.cost()).isZero());
    assertThat(result.rolls().get(0).fromCost()).isCloseTo(37.5, within(CENT));
    assertThat(result.rolls().get(0).toCost()).isCloseTo(37.5, within(CENT));
    String range = MONDAY.plusDays(day) + "/" + MONDAY.plusDays(day);
    assertThat(result.policyCounts())
        .containsEntry("cost-stress:" + range, 2L)
        .containsEntry("cost-stress:2024-06-04/2024-06-04", 2L);
  }

  @Test
  void otherDatesAndRunsWithoutCostsAreUnchanged() {
    Result plain = run(Runs.plain());
    Result before = run(Runs.plain().addCostStresses(stress(-30, 0, 50)));
    Result free = run(Runs.plain().costs(false).addCostStresses(stress(0, 9, 50)));

    assertThat(costs(plain)).isCloseTo(200 + 15 + 30, within(CENT));
    assertThat(costs(before)).isCloseTo(costs(plain), within(CENT));
    assertThat(before.policyCounts()).isEqualTo(plain.policyCounts());
    assertThat(costs(free)).isZero();
    assertThat(free.policyCounts().keySet()).noneMatch(name -> name.startsWith("cost-stress"));
  }

  @Test
  void aModelOfTheRunStandsForThoseOfTheMarket() {
    List<String> asked = new ArrayList<>();
    CostModel model =
        fill -> {
          asked.add(fill.instrument().id() + " " + fill.quantity() + " " + fill.isRollLeg());
          return fill.isRollLeg() ? 1 : 7 * Math.abs(fill.quantity());
        };

    Result result = run(Runs.plain().costModel(model).addCostStresses(stress(0, 9, 2)));

    assertThat(result.trades()).extracting(Trade::cost).containsExactly(2 * 700.0, 2 * 21.0);
    assertThat(result.rolls().get(0).cost()).isEqualTo(2 * (1.0 + 1.0));
    assertThat(asked).contains("STK 100.0 false", "FUT -3.0 true", "FUT 3.0 true");
    assertThat(run(Runs.plain().costModel(model).costs(false)).trades())
        .extracting(Trade::cost)
        .containsOnly(0.0);
  }
}
