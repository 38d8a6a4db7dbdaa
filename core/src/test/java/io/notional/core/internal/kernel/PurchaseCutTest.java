package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import org.junit.jupiter.api.Test;

/** What money is left for a purchase: after losses, with costs, in whole lots, until it is due. */
class PurchaseCutTest {
  private static final double CENT = 1e-6;

  /** Ten contracts from the start; nine tenths in the stock when 600,000 have just been lost. */
  private static Result afterALoss(double lot, RunSettings.Builder config) {
    Result result = ordered(lot, config);
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(result.policyCounts()).containsEntry("purchase-cut:unfunded", 1L);
    return result;
  }

  private static Result ordered(double lot, RunSettings.Builder config) {
    Market market =
        days(6)
            .stock(
                "STK",
                input ->
                    input
                        .terms(
                            HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL)
                                .lot(lot)
                                .build())
                        .costs(new Costs(0, 0, 200)),
                HandMarket.steady(100, 6))
            .future("FUT", 100, 100, 100, 40, 40, 40)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .on("2024-06-05")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve("bonds").target("FUT", Target.quantity(10));
                  orders.sleeve("equity").target("STK", Target.capital(start ? 0 : 0.9));
                });
    return Runs.run(fund, market, config);
  }

  private static double bought(Result result) {
    return Runs.trades(result, "STK").get(0).quantity();
  }

  @Test
  void aPurchaseIsCutToWhatItsPriceAndCostLeaveNothingOf() {
    Result result = afterALoss(0, Runs.plain());

    assertThat(bought(result)).isCloseTo(400_000 / 101.0, within(CENT));
    assertThat(result.cash(3)).isCloseTo(0, within(1e-4));
  }

  @Test
  void halfOfTheLinePaysToo() {
    Result result = afterALoss(0, Runs.plain().lineLimit(0.2));

    // A tenth of the 400,000 that are left.
    assertThat(bought(result)).isCloseTo(440_000 / 101.0, within(CENT));
  }

  @Test
  void wholeLotsAreCutToWholeLotsAndFractionsStayFractions() {
    assertThat(bought(afterALoss(100, whole()))).isEqualTo(3_900);
    assertThat(bought(afterALoss(100, Runs.plain()))).isCloseTo(400_000 / 101.0, within(CENT));
    assertThat(bought(afterALoss(0, whole()))).isCloseTo(400_000 / 101.0, within(CENT));
    assertThat(Runs.trades(afterALoss(3_000, whole()), "STK")).hasSize(1);
    assertThat(Runs.trades(afterALoss(4_500, whole()), "STK")).isEmpty();
  }

  @Test
  void whatIsOwedForAnEarlierPurchaseIsNotSpentAgain() {
    // Bought on the second day for the fifth, then on the third for the sixth.
    Market market =
        HandMarket.weekdays("2017-08-01", 8)
            .rate(0)
            .stock(
                "STK",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 8))
            .stock(
                "MORE",
                input -> input.settlement(SettlementLag.US_SECURITIES),
                HandMarket.steady(100, 8))
            .future("FUT", 100, 100, 90, 90, 90, 90, 90, 90)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK", "MORE")
            .bonds("FUT")
            .on("2017-08-02")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  if (start) {
                    orders.sleeve("equity").target("STK", Target.quantity(9_500));
                    orders.sleeve("bonds").target("FUT", Target.quantity(2));
                  } else {
                    orders.sleeve("equity").target("MORE", Target.quantity(400));
                  }
                });

    Result result = Runs.run(fund, market);

    // 20,000 of the last 50,000 are lost on the day.
    assertThat(Runs.trades(result, "MORE").get(0).day()).isEqualTo(2);
    assertThat(Runs.trades(result, "MORE").get(0).quantity()).isCloseTo(300, within(CENT));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void manyPurchasesFromCashAloneShrinkToWholeLotsEach() {
    HandMarket hand = days(3);
    String[] ids = {"A", "B", "C", "D", "E", "F", "G", "H"};
    TestFund fund = TestFund.withCollateral().equity(ids);
    for (String id : ids) {
      hand.stock(
          id,
          input ->
              input
                  .terms(HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL).lot(50).build())
                  .costs(new Costs(0, 0, 200)),
          100,
          100,
          100);
      fund.target("equity", id, Target.capital(0.125));
    }

    Result result = Runs.run(fund, hand.build(), whole());

    // 1,250 each cost 126,250; a 1.01st of them are 1,237.6.
    assertThat(result.trades()).hasSize(8);
    assertThat(result.trades()).extracting(Trade::quantity).containsOnly(1_200.0);
    assertThat(result.cash(1)).isCloseTo(1e6 - 8 * 1_200 * 101, within(CENT));
    assertThat(result.policyCounts()).containsEntry("purchase-cut:unfunded", 1L);
  }
}
