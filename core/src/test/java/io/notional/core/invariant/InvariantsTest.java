package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.Market;
import io.notional.core.market.RollWeight;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each invariant must find what breaks it: a check that finds nothing would pass every run. */
class InvariantsTest {
  private static final double NAN = Double.NaN;

  /** Stock that settles next day, bills, a future that rolls on the fourth day, costs, a fee. */
  private static Market market() {
    return market(RollWeight.ONE_TO_ONE);
  }

  private static Market market(RollWeight weight) {
    HandMarket hand = HandMarket.weekdays("2024-06-24", 8).rate(0.05);
    return hand.stock(
            "STK",
            input ->
                input
                    .settlement(SettlementLag.US_SECURITIES)
                    .costs(new Costs(0, 0, 10))
                    .distributions(HandMarket.dated("paid", List.of("2024-06-27"), 1))
                    .payLag(2),
            100,
            101,
            102,
            103,
            101,
            100,
            99,
            101)
        .bill("BILL", SettlementLag.NEXT_DAY, 0.005, new Costs(0, 0, 1))
        .product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", 100, 101, 100, 102, NAN, NAN, NAN, NAN),
                            ContractDates.OPEN),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", NAN, NAN, 98, 99, 97, 98, 99, 99),
                            ContractDates.OPEN)))
                .inUse(hand.series("use", 0, 0, 0, 0, 1, 1, 1, 1))
                .duration(6)
                .rollWeight(weight)
                .costs(new Costs(5, 0, 0)))
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral("BILL")
        .equity("STK")
        .bonds("FUT")
        .target("equity", "STK", Target.capital(0.8))
        .target("bonds", "FUT", Target.notional(0.6))
        .expenseRatio(0.01)
        .daily();
  }

  private static RunSettings.Builder config() {
    return Runs.plain().cashBuffer(0.02).sweepBand(0.02).lineLimit(0.05);
  }

  private static Result good() {
    return Runs.run(fund(), market(), config());
  }

  private static Doctored doctored() {
    return new Doctored(good());
  }

  private static void assertFinds(int invariant, Doctored doctored, String... words) {
    List<Finding> findings = Invariants.check(doctored.result());
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.invariant()).isEqualTo(invariant);
              assertThat(finding.toString()).contains(words);
            });
  }

  @Test
  void aGoodRunHasNoFindings() {
    assertThat(Invariants.check(good())).isEmpty();
    assertThat(Invariants.check(doctored().result())).isEmpty();
    assertThatCode(() -> Invariants.require(good())).doesNotThrowAnyException();
    assertThat(good().rolls()).hasSize(1);
  }

  @Test
  void aBrokenRunIsRefused() {
    Result broken = doctored().add(3, Doctored.NAV, 1).result();

    Refused.with(ErrorCode.BROKEN_IDENTITY, () -> Invariants.require(broken))
        .contains("invariant 1", "nav", "2024-06-27");
  }

  @Test
  void navThatIsNotWhatThereIs() {
    assertFinds(1, doctored().add(3, Doctored.NAV, 0.01), "nav", "2024-06-27");
    assertFinds(1, doctored().add(2, Doctored.NAV, NAN), "nav");
    assertFinds(1, doctored().add(4, Doctored.CASH, 0.01), "cash");
    assertFinds(1, doctored().add(4, Doctored.RECEIVABLE, -0.01), "receivable");
    assertFinds(1, doctored().add(1, Doctored.PAYABLE, 0.01), "payable");
    assertFinds(1, doctored().state(5, DayState.BRIDGED, 0, 0.01), "line");
  }

  @Test
  void aTradeThatWasNotBooked() {
    int stock = good().trades().indexOf(Runs.trades(good(), "STK").get(0));
    int future = good().trades().indexOf(Runs.trades(good(), "FUT").get(0));

    assertFinds(1, doctored().withoutTrade(stock), "nav");
    assertFinds(1, doctored().withoutTrade(future), "nav");
    assertFinds(1, doctored().withoutRoll(0), "nav");
    assertFinds(1, doctored().trade(stock, t -> settling(t, t.settlementDay() + 1)), "cash");
  }

  private static Trade settling(Trade t, int day) {
    return new Trade(
        t.decisionDay(),
        t.day(),
        day,
        t.sleeve(),
        t.instrument(),
        t.contract(),
        t.quantity(),
        t.price(),
        t.cost(),
        t.reason());
  }

  private static Trade costing(Trade t, double cost) {
    return new Trade(
        t.decisionDay(),
        t.day(),
        t.settlementDay(),
        t.sleeve(),
        t.instrument(),
        t.contract(),
        t.quantity(),
        t.price(),
        cost,
        t.reason());
  }

  @Test
  void attributionThatDoesNotAddUp() {
    assertMisattributed(doctored().flow(3, 1, Source.PRICE, 0.01), "change of nav");
    // What is taken from one source and given to another still adds up, but is wrong.
    Doctored moved = doctored().flow(3, 2, Source.PRICE, 1).flow(3, 2, Source.CARRY, -1);
    assertMisattributed(moved, "price of sleeve 2");
    Doctored sleeves = doctored().flow(3, 1, Source.PRICE, 1).flow(3, 2, Source.PRICE, -1);
    assertMisattributed(sleeves, "price of sleeve 1");
    Doctored cost = doctored().flow(1, 1, Source.COST, 1).flow(1, 1, Source.PRICE, -1);
    assertMisattributed(cost, "costs");
    Doctored fee = doctored().flow(2, 0, Source.FEE, 1).flow(2, 0, Source.INCOME, -1);
    assertMisattributed(fee, "fee");
    assertFinds(2, doctored().add(3, Doctored.NAV, 0.01), "change of nav");
  }

  private static void assertMisattributed(Doctored doctored, String words) {
    assertThat(doctored.navChange())
        .isNotEmpty()
        .anySatisfy(finding -> assertThat(finding.toString()).contains("invariant 2", words));
  }

  @Test
  void collateralThatIsNotThere() {
    assertFinds(4, doctored().add(3, Doctored.ELIGIBLE, 1), "eligible");
    assertFinds(4, doctored().add(3, Doctored.INITIAL, -1e6), "initial margin");
    assertFinds(4, doctored().add(3, Doctored.MAINTENANCE, -1e6), "maintenance margin");
  }

  @Test
  void capitalAndCashThatAreNotThere() {
    // The first purchase was twice as large, by the log.
    int stock = good().trades().indexOf(Runs.trades(good(), "STK").get(0));
    Doctored larger =
        doctored()
            .trade(
                stock,
                t ->
                    new Trade(
                        t.decisionDay(),
                        t.day(),
                        t.settlementDay(),
                        t.sleeve(),
                        t.instrument(),
                        t.contract(),
                        2 * t.quantity(),
                        t.price(),
                        t.cost(),
                        t.reason()));

    assertFinds(4, larger, "projected cash 1 settlement dates ahead");
    assertFinds(4, larger, "capital of all but collateral");
  }

  @Test
  void deficitsWithoutACure() {
    assertFinds(5, doctored().add(3, Doctored.MAINTENANCE, 1e6), "eligible collateral");
    assertFinds(5, doctored().add(3, Doctored.INITIAL, 0.01), "initial margin");
    assertFinds(5, doctored().add(3, Doctored.MAINTENANCE, -0.01), "maintenance margin");
    assertFinds(5, doctored().state(3, DayState.CALLED, 0, 0), "called without a call");
    assertFinds(5, doctored().state(3, DayState.MET, 5, 0), "a call on a day that was met");
    assertFinds(5, doctored().state(3, DayState.BRIDGED, 0, 0), "bridged without a draw");
    assertFinds(
        5,
        doctored().state(3, DayState.CALLED, 5, 0).add(3, Doctored.INITIAL, 1e6),
        "cure by the next day");
  }

  @Test
  void runsThatStopWithoutReasonOrGoOnWithout() {
    assertFinds(5, doctored().stopCause("for no reason"), "a run that stopped says why");
    assertFinds(
        5, doctored().state(3, DayState.ILLIQUID, 0, 0), "the run goes on after it stopped");
    assertFinds(
        5,
        doctored().state(7, DayState.ILLIQUID, 0, 0).stopCause("x"),
        "a payment that could be made");
    assertFinds(5, doctored().state(7, DayState.INSOLVENT, 0, 0).stopCause("x"), "insolvent");
    assertFinds(5, doctored().add(7, Doctored.NAV, -2e6), "insolvent");
  }

  @Test
  void rollsThatTakeFromNavOrLoseContracts() {
    assertFinds(7, doctored().roll(0, r -> rolled(r, 1, 0, 0)), "contracts");
    assertFinds(7, doctored().roll(0, r -> rolled(r, 0, 0.5, 0)), "price of the old contract");
    assertFinds(7, doctored().roll(0, r -> rolled(r, 0, 0, 0.5)), "price of the new contract");
    assertFinds(7, doctored().withoutRoll(0), "contract whose roll is done");
  }

  @Test
  void weightedRollsThatMissByMoreThanHalfALot() {
    for (RollWeight weight : List.of(RollWeight.NOTIONAL, RollWeight.DV01)) {
      Result result = Runs.run(fund(), market(weight), Runs.plain().contracts(LotPolicy.WHOLE));
      String what = weight == RollWeight.NOTIONAL ? "notional kept" : "DV01 kept";
      assertThat(RollNeutrality.check(result)).isEmpty();
      assertFinds(7, new Doctored(result).roll(0, r -> rolled(r, 1, 0, 0)), what);
      assertFinds(7, new Doctored(result).roll(0, r -> rolled(r, -1, 0, 0)), what);
    }
  }

  private static Roll rolled(Roll r, double more, double fromPrice, double toPrice) {
    return new Roll(
        r.step(),
        r.sleeve(),
        r.product(),
        r.quantity(),
        r.toQuantity() + more,
        r.fromPrice() + fromPrice,
        r.toPrice() + toPrice,
        r.fromCost(),
        r.toCost());
  }

  @Test
  void costsThatAreNotThoseOfTheModel() {
    assertFinds(11, doctored().trade(0, t -> costing(t, t.cost() + 0.01)), "BILL cost");
    int future = good().trades().indexOf(Runs.trades(good(), "FUT").get(0));
    assertFinds(11, doctored().trade(future, t -> costing(t, -1)), "FUT cost");
  }

  @Test
  void costsThatShrinkWithSizeAreFound() {
    Market market =
        HandMarket.weekdays("2024-06-24", 3)
            .rate(0)
            .stock(
                "STK",
                input -> input.costs(fill -> 1e6 / (1e4 + Math.abs(fill.quantity()))),
                100,
                100,
                100)
            .build();
    TestFund fund =
        TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(0.5));

    List<Finding> findings = Invariants.check(Runs.run(fund, market));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString()).contains("invariant 11", "twice the quantity");
  }

  @Test
  void ordersThatMissTheirTarget() {
    OrderLog log = new OrderLog(fund());
    Result result = Runs.run(log, market(), config());
    assertThat(log.orders()).isNotEmpty();
    assertThat(OrderTargets.check(result, log.orders())).isEmpty();

    int future = result.trades().indexOf(Runs.trades(result, "FUT").get(0));
    Result missed =
        new Doctored(result)
            .trade(
                future,
                t ->
                    new Trade(
                        t.decisionDay(),
                        t.day(),
                        t.settlementDay(),
                        t.sleeve(),
                        t.instrument(),
                        t.contract(),
                        t.quantity() * (1 + 1e-10),
                        t.price(),
                        t.cost(),
                        t.reason()))
            .result();
    assertThat(OrderTargets.check(missed, log.orders())).isNotEmpty();
    Result dropped = new Doctored(result).withoutTrade(future).result();
    assertThat(OrderTargets.check(dropped, log.orders())).isNotEmpty();
  }

  @Test
  void differencesBetweenRunsAreFound() {
    Result result = good();
    assertThat(Comparison.same(result, good())).isEmpty();
    Result later = doctored().add(5, Doctored.NAV, 1e-9).result();
    assertThat(Comparison.same(result, later)).isNotEmpty();
    assertThat(Comparison.sameUntil(result, later, result.date(4))).isEmpty();
    assertThat(Comparison.sameUntil(result, later, result.date(5))).isNotEmpty();
    Result cost = doctored().trade(0, t -> costing(t, t.cost() + 1e-9)).result();
    assertThat(Comparison.same(result, cost)).isNotEmpty();
    Result state = doctored().state(2, DayState.CALLED, 0, 0).result();
    assertThat(Comparison.same(result, state)).isNotEmpty();
    assertThat(Comparison.same(result, doctored().withoutRoll(0).result())).isNotEmpty();
  }
}
