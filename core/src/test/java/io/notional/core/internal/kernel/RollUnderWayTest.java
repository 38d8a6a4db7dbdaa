package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.Market;
import io.notional.core.market.RollWeight;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.roll.CalendarRoll;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that fill, and decisions that are made, while a roll is under way. */
class RollUnderWayTest {
  private static final double CENT = 1e-6;

  /** A fifth of what is held rolls on each of five days. */
  private static Market midRoll() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 9).rate(0);
    LocalDate out = LocalDate.parse("2024-06-13");
    double[] near = HandMarket.steady(100, 9);
    near[8] = Double.NaN;
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", near),
                            new ContractDates(out, out.plusDays(1), out.plusDays(20))),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", HandMarket.steady(90, 9)),
                            ContractDates.OPEN)))
                .inUse(hand.series("use", 0, 0, 0, 0, 0, 0, 0, 0, 1))
                .rollRule(new CalendarRoll(5)))
        .build();
  }

  private static TestFund from10To(double then) {
    return TestFund.withCollateral()
        .bonds("FUT")
        .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "FUT")
        .on("2024-06-07")
        .deciding(
            (point, orders) -> {
              boolean start = point.rebalance().reason().equals("start");
              orders.sleeve("bonds").target("FUT", Target.quantity(start ? 10 : then));
              orders.sleeve("trend").target("FUT", Target.quantity(-5));
            });
  }

  private static void trades(Result result, org.assertj.core.groups.Tuple... expected) {
    assertThat(result.trades().subList(2, result.trades().size()))
        .extracting(Trade::sleeve, trade -> trade.contract().orElseThrow(), Trade::quantity)
        .containsExactly(expected);
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void whatIsReducedLeavesTheOlderContractFirst() {
    // Three fifths have rolled: 4 of the near one and 6 of the far one are left of the 10.
    trades(Runs.run(from10To(8), midRoll(), whole()), tuple(1, 0, -2.0));
    trades(Runs.run(from10To(6), midRoll(), whole()), tuple(1, 0, -4.0));
    trades(Runs.run(from10To(3), midRoll(), whole()), tuple(1, 0, -4.0), tuple(1, 1, -3.0));
    trades(Runs.run(from10To(-1), midRoll(), whole()), tuple(1, 0, -4.0), tuple(1, 1, -7.0));
  }

  @Test
  void whatIsAddedIsBoughtInTheNewContract() {
    trades(Runs.run(from10To(12), midRoll(), whole()), tuple(1, 1, 2.0));
  }

  @Test
  void aFifthThatIsNoLotDoesNotRoll() {
    Result one = Runs.run(Fixtures.holding(1), midRoll(), whole());
    Result four = Runs.run(Fixtures.holding(4), midRoll(), whole());

    // 0.2, 0.25, 0.33 and 0.5 are no lot; then all of it. Of 4: 0.8, 0.75, 0.67, 0.5 and 1.
    assertThat(one.rolls()).extracting(Roll::quantity).containsExactly(1.0);
    assertThat(four.rolls()).extracting(Roll::quantity).containsExactly(1.0, 1.0, 1.0, 1.0);
  }

  /** Ten of 100 become twelve and a half of 80 where notional is kept. */
  private static Result rolling(FillTiming fill, List<Double> seen) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(
                            new ContractInput(
                                hand.delivery(1),
                                hand.series("near", 100, 100, 100, 100, 100),
                                ContractDates.OPEN),
                            new ContractInput(
                                hand.delivery(4),
                                hand.series("far", 80, 80, 80, 84, 84),
                                ContractDates.OPEN)))
                    .inUse(hand.series("use", 0, 0, 0, 1, 1))
                    .rollWeight(RollWeight.ONE_TO_ONE))
            .build();
    TestFund fund =
        Fixtures.holding(10)
            .rule(
                point -> {
                  seen.add(point.fund().sleeve("bonds").notional() * point.fund().nav());
                  return Rebalance.NONE;
                });
    return Runs.run(fund, market, Runs.plain().fill(fill));
  }

  @Test
  void aDecisionSeesTheNotionalOfWhatHasJustRolled() {
    for (FillTiming fill : FillTiming.values()) {
      List<Double> seen = new ArrayList<>();
      Result result = rolling(fill, seen);

      assertThat(result.rolls()).extracting(Roll::toQuantity).containsExactly(10.0);
      assertThat(seen).hasSize(4);
      double[] expected = {1e6, 8e5, 8.4e5, 8.4e5};
      for (int i = 0; i < 4; i++) {
        assertThat(seen.get(i)).as(fill + " " + i).isCloseTo(expected[i], within(CENT));
      }
    }
  }
}
