package io.notional.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final double CENT = 1e-6;

  /** Line by line as text, rounded to cents. */
  private static List<String> lines(List<Posting> postings) {
    return postings.stream()
        .map(
            p ->
                String.join(
                    " ",
                    p.date().toString().substring(5),
                    p.debit() + " / " + p.credit(),
                    p.instrument(),
                    Double.toString(Math.round(p.amount() * 100) / 100.0)))
        .toList();
  }

  @Test
  void everyMovementOfASmallRun() {
    HandMarket hand =
        HandMarket.on("2018-12-03", "2018-12-04", "2018-12-06", "2019-01-02").rate(0.036);
    DatedSeries closes =
        HandMarket.dated(
            "FUT",
            List.of("2018-12-03", "2018-12-04", "2018-12-05", "2018-12-06", "2019-01-02"),
            100,
            101,
            104,
            102,
            102);
    Market market =
        hand.stock(
                "STK",
                input ->
                    input
                        .settlement(SettlementLag.NEXT_DAY)
                        .distributions(HandMarket.dated("paid", List.of("2018-12-06"), 0.5))
                        .payLag(1)
                        .costs(new Costs(0.1, 0, 0)),
                100,
                100,
                98,
                98)
            .product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(new ContractInput(hand.delivery(12), closes, ContractDates.OPEN)))
                    .inUse(DatedSeries.of("use", closes.epochDays(), new double[5]))
                    .maxStaleDays(60)
                    .costs(new Costs(5, 0, 0)))
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.quantity(1_000))
            .target("bonds", "FUT", Target.quantity(2))
            .expenseRatio(0.00365);

    Result result = Runs.run(fund, market);

    assertThat(lines(Journal.of(result).postings()))
        .containsExactly(
            "12-03 cash / flow 0  1000000.0",
            "12-04 cash / income 0  100.0",
            "12-04 fee 0 / fee_payable  10.0",
            "12-04 holdings 1 / payable STK 100000.0",
            "12-04 cost 1 / payable STK 100.0",
            "12-04 cost 2 / cash FUT 10.0",
            // The day on which only futures settled, under its own date.
            "12-05 cash / price 2 FUT 6000.0",
            "12-06 cash / price 2 FUT -4000.0",
            "12-06 cash / income 0  200.02",
            "12-06 payable / cash STK 100100.0",
            "12-06 holdings 1 / price 1 STK -2000.0",
            "12-06 receivable / income 1 STK 500.0",
            "12-06 fee 0 / fee_payable  20.0",
            "01-02 cash / income 0  2435.91",
            "01-02 cash / receivable STK 500.0",
            "01-02 fee_payable / cash  30.0",
            "01-02 fee 0 / fee_payable  270.18");
  }

  @Test
  void carryIsSplitByTheDayBetweenSettlementDates() {
    HandMarket hand = HandMarket.on("2024-06-06", "2024-06-07", "2024-06-11").rate(0);
    DatedSeries near =
        HandMarket.dated(
            "near",
            List.of("2024-06-06", "2024-06-07", "2024-06-10", "2024-06-11"),
            110,
            111,
            112,
            114);
    DatedSeries far = hand.series("far", 108, 109.18, 110);
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(
                            new ContractInput(hand.delivery(3), near, ContractDates.OPEN),
                            new ContractInput(hand.delivery(6), far, ContractDates.OPEN)))
                    .inUse(DatedSeries.of("use", near.epochDays(), new double[4])))
            .build();
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));

    List<Posting> postings =
        Journal.of(Runs.run(fund, market))
            .postings(LocalDate.parse("2024-06-08"), LocalDate.parse("2024-06-11"));

    // 0.02 points a calendar day: three to Monday, one to Tuesday.
    assertThat(lines(postings))
        .containsExactly(
            "06-10 cash / price 1 FUT 940.0",
            "06-10 cash / carry 1 FUT 60.0",
            "06-11 cash / price 1 FUT 1980.0",
            "06-11 cash / carry 1 FUT 20.0");
  }

  @Test
  void theLineIsDrawnAndPaidBack() {
    Market market =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .stock("STK", 100, 100, 100, 100)
            .future("FUT", 100, 100, 80, 81)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.capital(0.99))
            .target("bonds", "FUT", Target.quantity(1));

    Result result = Runs.run(fund, market, Runs.plain().lineLimit(0.05).lineSpread(0.036));

    assertThat(lines(Journal.of(result).postings(result.date(2), result.date(3))))
        .containsExactly(
            "06-05 cash / price 2 FUT -20000.0",
            "06-05 cash / line  10000.0",
            "06-06 financing 0 / cash  1.0",
            "06-06 cash / line  1.0");
  }

  @Test
  void balancesAddUpAndGainsAreWhatChangesNav() {
    Market market =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0.05)
            .stock("STK", input -> input.costs(new Costs(0, 0, 10)), 100, 103, 99, 101)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STK")
            .target("equity", "STK", Target.capital(0.9))
            .daily();
    Result result = Runs.run(fund, market);

    JournalCursor cursor = new JournalCursor(result);
    double nav = 0;
    while (cursor.next()) {
      nav += cursor.postings().stream().mapToDouble(Posting::gain).sum();
      assertThat(cursor.balances().total()).isCloseTo(0, within(CENT));
      assertThat(cursor.balances().nav()).isCloseTo(result.nav(cursor.row()), within(CENT));
      assertThat(nav).isCloseTo(result.nav(cursor.row()), within(CENT));
      assertThat(cursor.postings()).allSatisfy(p -> assertThat(p.amount()).isNotZero());
    }
    assertThat(cursor.row()).isEqualTo(3);
    assertThat(cursor.balances().all()).containsKeys(Account.CASH, Account.holdings(1));
  }

  @Test
  void accountsAndPostingsAreChecked() {
    assertThatThrownBy(() -> new Account(Account.Kind.SOURCE, 0, Optional.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Account(Account.Kind.CASH, -1, Optional.of(Source.PRICE), ""))
        .isInstanceOf(IllegalArgumentException.class);
    Posting moves = new Posting(LocalDate.EPOCH, Account.CASH, Account.RECEIVABLE, 0, "STK", 5);
    Posting costs =
        new Posting(LocalDate.EPOCH, Account.source(0, Source.COST), Account.CASH, 0, "STK", 5);
    assertThat(moves.gain()).isZero();
    assertThat(moves.source()).isEmpty();
    assertThat(costs.gain()).isEqualTo(-5);
    assertThat(costs.source()).contains(Source.COST);
  }
}
