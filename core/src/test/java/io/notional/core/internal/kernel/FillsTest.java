package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.half;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fills move in cash and positions, where quantities, multipliers and sides matter. */
class FillsTest {
  private static final double CENT = 1e-6;

  /** Half in the stock from the second close, a tenth from the fourth. */
  private static TestFund reducing() {
    return TestFund.withCollateral()
        .equity("STK")
        .on("2024-06-05")
        .deciding(
            (point, orders) -> {
              boolean start = point.rebalance().reason().equals("start");
              orders.sleeve("equity").target("STK", Target.quantity(start ? 5_000 : 1_000));
            });
  }

  @Test
  void aSaleThatSettlesLaterBringsItsValueLessItsCost() {
    Market market =
        days(6)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.NEXT_DAY).costs(new Costs(0.5, 0, 0)),
                100,
                100,
                100,
                100,
                100,
                100)
            .build();

    Result result = Runs.run(reducing(), market);

    // Bought for 502,500 paid on the third day; sold on the fourth for 398,000 paid on the fifth.
    assertThat(result.cash(2)).isCloseTo(497_500, within(CENT));
    assertThat(result.receivable(3)).isCloseTo(398_000, within(CENT));
    assertThat(result.cash(3)).isCloseTo(497_500, within(CENT));
    assertThat(result.cash(4)).isCloseTo(895_500, within(CENT));
    assertThat(result.receivable(4)).isCloseTo(0, within(CENT));
    assertThat(result.nav(4)).isCloseTo(995_500, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aCostThatIsNoAmountIsRefused() {
    for (double none :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, Double.NEGATIVE_INFINITY}) {
      Market market =
          days(3).stock("STK", input -> input.costs(fill -> none), 100, 100, 100).build();

      Refused.with(ErrorCode.OUT_OF_RANGE, () -> Runs.run(half(), market))
          .contains("the cost of a fill of STK", "zero or more", Double.toString(none));
    }
  }

  /** Sales cost 3 a contract and purchases 1. */
  private static Market rolling(CostModel costs) {
    HandMarket hand = days(5);
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", 100, 100, 100, 100, 100),
                            ContractDates.OPEN),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", 90, 90, 90, 90, 90),
                            ContractDates.OPEN)))
                .inUse(hand.series("use", 0, 0, 0, 1, 1))
                .costs(costs))
        .build();
  }

  @Test
  void aRollSellsOneContractAndBuysTheOther() {
    CostModel costs = fill -> fill.quantity() < 0 ? -3 * fill.quantity() : fill.quantity();

    Result held = Runs.run(holding(10), rolling(costs), whole());
    Result sold = Runs.run(holding(-10), rolling(costs), whole());

    assertThat(held.rolls()).extracting(Roll::fromCost).containsExactly(30.0);
    assertThat(held.rolls()).extracting(Roll::toCost).containsExactly(10.0);
    assertThat(sold.rolls()).extracting(Roll::fromCost).containsExactly(10.0);
    assertThat(sold.rolls()).extracting(Roll::toCost).containsExactly(30.0);
    assertThat(held.nav(4)).isCloseTo(1e6 - 10 - 40, within(CENT));
    assertThat(held.policyCounts()).containsEntry("roll:COMMON_QUOTE", 1L);
  }

  /** At 82 there are 280,000 for 40 contracts, between maintenance 262,400 and initial 328,000. */
  private static Result belowInitial(double then) {
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("bonds").target("FUT", Target.quantity(start ? 40 : then));
                });
    return Runs.run(fund, future(100, 100, 82, 82, 82), whole());
  }

  @Test
  void whatIsReducedBelowInitialIsCutNoFurther() {
    Result result = belowInitial(39);

    assertThat(result.trades()).extracting(Trade::quantity).containsExactly(40.0, -1.0);
    assertThat(result.policyCounts()).doesNotContainKey("opening-cut:initial-margin");
  }

  @Test
  void whatIsAddedBelowInitialIsCutBackToIt() {
    Result result = belowInitial(41);

    // 34 x 8,200 = 278,800.
    assertThat(result.trades()).extracting(Trade::quantity).containsExactly(40.0, 1.0, -7.0);
    assertThat(result.policyCounts()).containsEntry("opening-cut:initial-margin", 1L);
    assertThat(result.initial(3)).isCloseTo(34 * 8_200, within(CENT));
  }

  @Test
  void aPurchaseOfNothingIsNoTrade() {
    // The sweep may buy whole units of 2,000,000 only.
    Market dear =
        days(4)
            .stock(
                "DEAR",
                input ->
                    input.terms(
                        HandMarket.terms(AssetClass.BILLS, Funding.PAID_IN_FULL).lot(1).build()),
                2e6,
                2e6,
                2e6,
                2e6)
            .future("FUT", 100, 100, 100, 100)
            .build();
    assertThat(Runs.trades(Runs.run(holding(1, "DEAR"), dear, whole()), "DEAR")).isEmpty();
  }

  @Test
  void aShortfallSellsNothingOfWhatIsNotHeld() {
    Market market =
        days(4)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .bill("OTHER", SettlementLag.NEXT_DAY)
            .stock("STK", 100, 100, 100, 100)
            .future(
                "FUT",
                input -> input.margin(MarginChain.percentOfNotional(0.01, 0.008)),
                100,
                100,
                90,
                90)
            .build();
    TestFund fund =
        holding(60, "BILL", "OTHER").equity("STK").target("equity", "STK", Target.capital(0.5));

    Result result = Runs.run(fund, market, whole().lineLimit(1).lineSpread(0));

    // 600,000 are lost: the bill brings 500,000, the other is not there, the line lends the rest.
    assertThat(result.lineDrawn(2)).isCloseTo(100_000, within(CENT));
    assertThat(Runs.trades(result, "BILL")).isNotEmpty();
    assertThat(Runs.trades(result, "OTHER")).isEmpty();
  }
}
