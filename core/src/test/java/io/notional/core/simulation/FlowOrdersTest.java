package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.Invest;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Withdraw;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a flow orders: with costs, amid orders that wait, of what leaves or is not quoted. */
class FlowOrdersTest {
  private static final double CENT = 1e-6;
  private static final double NAN = Double.NaN;

  /** A tenth of a percent of what is traded. */
  private static final Costs DEAR = new Costs(0, 0, 20);

  private static HandMarket days(int count) {
    return HandMarket.weekdays("2024-06-03", count).rate(0);
  }

  private static CashFlows flow(String date, double amount) {
    return CashFlows.of(new DatedFlow(LocalDate.parse(date), FlowSize.amount(amount)));
  }

  private static TestFund fund(String... equity) {
    return TestFund.withCollateral().equity(equity);
  }

  private static List<Trade> flows(Result result, String id) {
    return Runs.trades(result, id).stream().filter(t -> t.reason().equals("flow")).toList();
  }

  private static Result holds(Result result) {
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  /** Half in what costs something to trade, half in what does not, and nothing in cash. */
  private static Result halves(double amount, Withdraw withdraw) {
    Market market =
        days(4)
            .stock("DEAR", input -> input.costs(DEAR), 100, 100, 100, 100)
            .stock("FREE", 50, 50, 50, 50)
            .build();
    TestFund fund =
        fund("DEAR", "FREE")
            .target("equity", "DEAR", Target.capital(0.5))
            .target("equity", "FREE", Target.capital(0.5));
    CashFlows flows = flow("2024-06-05", amount).with(Invest.PRO_RATA, withdraw);
    return holds(Runs.run(fund, market, Runs.plain().flows(flows)));
  }

  @Test
  void whatIsSoldForAWithdrawalPaysForItsOwnCosts() {
    Result share = halves(-100_000, Withdraw.PRO_RATA);
    Result over = halves(-100_000, Withdraw.OVERWEIGHT_FIRST);

    // Half is dear, so that each 100 sold cost 0.05.
    double sold = 100_000 / (1 - 0.0005);
    assertThat(-flows(share, "DEAR").get(0).quantity() * 100).isCloseTo(sold / 2, within(1e-3));
    assertThat(-flows(share, "FREE").get(0).quantity() * 50).isCloseTo(sold / 2, within(1e-3));
    assertThat(share.state(2)).isEqualTo(DayState.MET);
    assertThat(share.cash(2)).isCloseTo(0, within(1e-3));
    double left = 1e6 / (1 + 0.0005) - 100_000 - sold / 2 * 0.001;
    assertThat(share.nav(2)).isCloseTo(left, within(1e-3));
    assertThat(over.cash(2)).isCloseTo(0, within(1e-3));
    assertThat(over.trades()).hasSize(4);
  }

  @Test
  void aFractionIsOneOfTheNavThatCostsLeft() {
    Market market =
        days(4)
            .stock("DEAR", input -> input.costs(new Costs(0, 0, 200)), 100, 100, 100, 100)
            .build();
    TestFund fund = fund("DEAR").target("equity", "DEAR", Target.capital(0.5));
    CashFlows tenth =
        CashFlows.of(new DatedFlow(LocalDate.parse("2024-06-04"), FlowSize.ofNav(0.1)));

    Result result =
        holds(
            Runs.run(fund, market, Runs.plain().flows(tenth.with(Invest.CASH, Withdraw.PRO_RATA))));

    // The purchase of 500,000 on the same day cost 5,000.
    assertThat(result.flow(1)).isCloseTo(99_500, within(CENT));
    assertThat(result.cash(1)).isCloseTo(495_000 + 99_500, within(CENT));
  }

  /** A spread of two percent, which is dear, and no cash that could make up for it. */
  @Test
  void costsOfCostsAreSoldToo() {
    Market market =
        days(4)
            .stock("DEAR", input -> input.costs(new Costs(0, 0, 200)), 100, 100, 100, 100)
            .build();
    TestFund fund = fund("DEAR").target("equity", "DEAR", Target.capital(1));

    Result result = holds(Runs.run(fund, market, Runs.plain().flows(flow("2024-06-05", -100_000))));

    assertThat(-flows(result, "DEAR").get(0).quantity()).isCloseTo(1_000 / 0.99, within(CENT));
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.size()).isEqualTo(4);
  }

  @Test
  void whatIsBoughtWithAContributionIsNotTakenOffForCosts() {
    Result result = halves(100_000, Withdraw.PRO_RATA);

    // Half of the contribution each; what the dear one costs is cut from both purchases alike.
    double each = 50_000 / (1 + 0.0005);
    assertThat(flows(result, "DEAR").get(0).quantity() * 100).isCloseTo(each, within(1e-3));
    assertThat(flows(result, "FREE").get(0).quantity() * 50).isCloseTo(each, within(1e-3));
    assertThat(result.cash(2)).isCloseTo(0, within(1e-3));
  }

  @Test
  void whatIsNotQuotedCostsAWithdrawalNothing() {
    Market market =
        days(5)
            .stock("DEAR", input -> input.costs(DEAR).maxStaleDays(5), 100, 100, NAN, NAN, 100)
            .stock("FREE", 50, 50, 50, 50, 50)
            .build();
    TestFund fund =
        fund("DEAR", "FREE")
            .target("equity", "DEAR", Target.capital(0.4))
            .target("equity", "FREE", Target.capital(0.4));
    RunSettings.Builder config = Runs.plain().flows(flow("2024-06-05", -100_000));

    Result result = holds(Runs.run(fund, market, config));

    // A tenth of 999,600 and no more, at once; the other waits for its quote.
    double part = 100_000 / 999_600.0;
    assertThat(-flows(result, "FREE").get(0).quantity()).isCloseTo(8_000 * part, within(CENT));
    assertThat(flows(result, "FREE").get(0).day()).isEqualTo(2);
    assertThat(-flows(result, "DEAR").get(0).quantity()).isCloseTo(4_000 * part, within(CENT));
    assertThat(flows(result, "DEAR").get(0).day()).isEqualTo(4);
  }

  /** Two orders wait from the first close on; on the third day something flows. */
  private static Result waiting(double amount, LotPolicy lots) {
    HandMarket hand = days(6).stock("A", 100, 100, 100, 100, 100, 100);
    for (String id : List.of("B", "C")) {
      hand.stock(
          id,
          input ->
              input.terms(
                  HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL).lot(100).build()),
          100,
          NAN,
          NAN,
          NAN,
          100,
          100);
    }
    TestFund fund =
        fund("A", "B", "C")
            .target("equity", "A", Target.capital(0.25))
            .target("equity", "B", Target.capital(0.5))
            .target("equity", "C", Target.capital(0.2));
    RunSettings.Builder config = Runs.plain().contracts(lots).flows(flow("2024-06-05", amount));
    return holds(Runs.run(fund, hand.build(), config));
  }

  private static void bought(Result result, String id, double units, int day) {
    List<Trade> trades = Runs.trades(result, id);
    Trade last = trades.get(trades.size() - 1);
    assertThat(last.quantity()).as(id).isCloseTo(units, within(CENT));
    assertThat(last.day()).as(id).isEqualTo(day);
  }

  @Test
  void whatWaitsIsOrderedForTheNavThatThereIsNow() {
    Result more = waiting(60_000, LotPolicy.FRACTIONAL);
    Result lots = waiting(60_000, LotPolicy.WHOLE);
    Result less = waiting(-100_000, LotPolicy.FRACTIONAL);

    bought(more, "A", 150, 2);
    bought(more, "B", 5_300, 4);
    bought(more, "C", 2_120, 4);
    bought(lots, "B", 5_300, 4);
    bought(lots, "C", 2_100, 4);
    bought(less, "A", -250, 2);
    bought(less, "B", 4_500, 4);
    bought(less, "C", 1_800, 4);
    Trade first = Runs.trades(more, "B").get(0);
    assertThat(first.decisionDay()).isZero();
    assertThat(first.reason()).isEqualTo("start");
  }

  private static CashFlows towards(String date, double amount) {
    return flow(date, amount).with(Invest.UNDERWEIGHT_FIRST, Withdraw.OVERWEIGHT_FIRST);
  }

  @Test
  void whatLeavesTheMarketOnTheDayIsNotBought() {
    Market market =
        days(5)
            .stock("GONE", input -> input.maxStaleDays(0), 100, 100, 100, NAN, NAN)
            .stock("STK", 100, 100, 100, 100, 100)
            .build();
    TestFund fund =
        fund("GONE?", "STK")
            .target("equity", "GONE", Target.capital(0.5))
            .target("equity", "STK", Target.capital(0.25));

    Result result =
        holds(Runs.run(fund, market, Runs.plain().flows(towards("2024-06-05", 100_000))));

    // 550,000 and 25,000 are missing on that day; the first cannot be had any more.
    assertThat(flows(result, "GONE")).isEmpty();
    assertThat(flows(result, "STK").get(0).quantity()).isCloseTo(1_000 * 25.0 / 575, within(CENT));
    assertThat(result.policyCounts())
        .doesNotContainKeys("order-waited:not-quoted", "order-dropped:left-market");
  }

  @Test
  void theLastCloseOfARunStillInvests() {
    Market market = days(4).stock("STK", 100, 100, 100, 100).build();
    TestFund fund = fund("STK").target("equity", "STK", Target.capital(0.5));

    Result result =
        holds(Runs.run(fund, market, Runs.plain().flows(towards("2024-06-06", 100_000))));

    // 50,000 are missing in stock and 50,000 in cash.
    assertThat(flows(result, "STK").get(0).quantity()).isCloseTo(500, within(CENT));
    assertThat(flows(result, "STK").get(0).day()).isEqualTo(3);
  }

  @Test
  void aNumberOfUnitsGrowsWithNavAndCashHasItsShare() {
    Market market = days(4).stock("A", 100, 100, 100, 100).stock("B", 100, 100, 100, 100).build();
    TestFund fund =
        fund("A", "B")
            .target("equity", "A", Target.quantity(5_000))
            .target("equity", "B", Target.capital(0.25));

    Result result =
        holds(Runs.run(fund, market, Runs.plain().flows(towards("2024-06-05", 100_000))));
    Result out = holds(Runs.run(fund, market, Runs.plain().flows(towards("2024-06-05", -100_000))));

    // 50,000, 25,000 and 25,000.
    assertThat(flows(result, "A").get(0).quantity()).isCloseTo(500, within(CENT));
    assertThat(flows(result, "B").get(0).quantity()).isCloseTo(250, within(CENT));
    assertThat(result.cash(2)).isCloseTo(275_000, within(CENT));
    assertThat(flows(out, "A").get(0).quantity()).isCloseTo(-500, within(CENT));
    assertThat(flows(out, "B").get(0).quantity()).isCloseTo(-250, within(CENT));
    assertThat(out.cash(2)).isCloseTo(225_000, within(CENT));
  }

  @Test
  void aHoldingWithoutAQuoteGrowsWithNavAndWaits() {
    Market market =
        days(5)
            .stock("A", 100, 100, 100, 100, 100)
            .stock("B", input -> input.maxStaleDays(5), 100, 100, NAN, 125, 125)
            .stock("LATE", NAN, NAN, NAN, 10, 10)
            .build();
    TestFund fund =
        fund("A", "B", "LATE?")
            .target("equity", "A", Target.capital(0.5))
            .target("equity", "B", Target.capital(0.25));

    Result result =
        holds(Runs.run(fund, market, Runs.plain().flows(towards("2024-06-05", 100_000))));
    Result share = holds(Runs.run(fund, market, Runs.plain().flows(flow("2024-06-05", 100_000))));

    // 50,000 to the one, a tenth of 250,000 to the other at its old price, the rest to cash.
    assertThat(flows(result, "A").get(0).quantity()).isCloseTo(500, within(CENT));
    assertThat(flows(result, "B").get(0).quantity()).isCloseTo(250, within(CENT));
    assertThat(flows(result, "B").get(0).day()).isEqualTo(3);
    assertThat(flows(share, "A").get(0).quantity()).isCloseTo(500, within(CENT));
    assertThat(flows(share, "B").get(0).quantity()).isCloseTo(250, within(CENT));
    for (Result each : List.of(result, share)) {
      assertThat(Runs.trades(each, "LATE")).isEmpty();
      assertThat(each.policyCounts()).containsEntry("order-waited:not-quoted", 1L);
    }
  }

  @Test
  void aWithdrawalThatCashDoesNotPaySaysSo() {
    Market market =
        days(5).stock("STK", input -> input.maxStaleDays(5), 100, 100, NAN, NAN, 100).build();
    TestFund fund = fund("STK").target("equity", "STK", Target.capital(0.95));

    Result result = Runs.run(fund, market, Runs.plain().flows(flow("2024-06-05", -200_000)));

    assertThat(result.size()).isEqualTo(3);
    assertThat(result.state(2)).isEqualTo(DayState.ILLIQUID);
    assertThat(result.cash(2)).isCloseTo(-150_000, within(CENT));
    assertThat(result.stopCause())
        .startsWith("the withdrawal of 200000.00 on 2024-06-05 cannot be paid: payments that are")
        .contains("exceed cash and bills by 150000.00");
    assertThat(result.policyCounts()).containsEntry("withdrawal:unfunded", 1L);
  }

  @Test
  void flowsArriveInTheOrderOfTheirDatesHoweverTheyAreGiven() {
    Market market = days(5).stock("STK", 100, 100, 100, 100, 100).build();
    CashFlows flows =
        CashFlows.of(
            new DatedFlow(LocalDate.parse("2024-06-06"), FlowSize.amount(3_000)),
            new DatedFlow(LocalDate.parse("2024-06-04"), FlowSize.amount(1_000)),
            new DatedFlow(LocalDate.parse("2024-06-05"), FlowSize.amount(-2_000)));

    Result result =
        holds(Runs.run(fund("STK"), market, Runs.plain().fill(FillTiming.SAME_CLOSE).flows(flows)));

    for (int row = 0; row < 5; row++) {
      double[] expected = {0, 1_000, -2_000, 3_000, 0};
      assertThat(result.flow(row)).isEqualTo(expected[row]);
    }
  }

  private static FlowSchedule monthly(String from, String to, String index) {
    return new FlowSchedule(
        FlowSize.amount(1_000),
        FlowSchedule.Every.MONTH,
        Optional.of(from).filter(date -> !date.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(date -> !date.isEmpty()).map(LocalDate::parse),
        Optional.of(index).filter(id -> !id.isEmpty()));
  }

  private static Result scheduled(FlowSchedule schedule) {
    HandMarket hand = days(24).stock("STK", HandMarket.steady(100, 24));
    hand.builder()
        .index("CPI", HandMarket.dated("CPI", List.of("2024-06-05", "2024-06-20"), 100, 110));
    CashFlows flows = CashFlows.of(List.of(), List.of(schedule));
    return Runs.run(fund("STK"), hand.build(), Runs.plain().flows(flows));
  }

  @Test
  void aScheduleMayEndOnTheLastClose() {
    Result result = scheduled(monthly("2024-06-04", "", ""));

    assertThat(result.date(23)).isEqualTo("2024-07-04");
    assertThat(result.flow(1)).isEqualTo(1_000);
    assertThat(result.flow(23)).isEqualTo(1_000);
    assertThat(result.flows()).hasSize(2);
  }

  @Test
  void aScheduleOutsideOfTheRunIsRefused() {
    assertThatThrownBy(() -> scheduled(monthly("2024-06-03", "", "")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("run.flows from must be after the run's first close on 2024-06-03");
    assertThatThrownBy(() -> scheduled(monthly("", "2024-07-05", "")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("run.flows to must be after")
        .hasMessageContaining("was of 2024-07-05");
    assertThatThrownBy(() -> scheduled(monthly("", "", "CPI")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("index CPI was not known at the run's first close on 2024-06-03");
  }
}
