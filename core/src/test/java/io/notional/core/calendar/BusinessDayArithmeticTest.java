package io.notional.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business days counted on calendars that differ. */
class BusinessDayArithmeticTest {
  /** Columbus Day 2018 was 8 October; the industry's notices say how trades around it settled. */
  @ParameterizedTest
  @CsvSource({
    "2018-10-05, 2018-10-10", // Friday before
    "2018-10-08, 2018-10-10", // Columbus Day itself settles with it
    "2018-10-09, 2018-10-11",
    "2018-11-09, 2018-11-14", // Veterans Day observed on the 12th
    "2018-11-12, 2018-11-14",
    "2024-05-24, 2024-05-29", // the last trade at T+2, over Memorial Day
    "2024-05-28, 2024-05-29", // the first at T+1
    "2017-09-01, 2017-09-07", // T+3 over Labor Day
    "2017-09-05, 2017-09-07"
  })
  void stocksSettleOnDaysOnWhichBanksAreOpen(LocalDate trade, LocalDate settlement) {
    assertThat(SettlementLag.US_SECURITIES.settlementDate(trade, UsCalendars.SECURITIES_SETTLEMENT))
        .isEqualTo(settlement);
  }

  @Test
  void onColumbusAndVeteransDayStocksAndFuturesAreOpenAndBondsAreNot() {
    for (String date : new String[] {"2018-10-08", "2018-11-12", "2022-11-11", "2024-10-14"}) {
      int day = day(date);
      assertThat(UsCalendars.STOCKS.isBusinessDay(day)).as(date).isTrue();
      assertThat(UsCalendars.FUTURES.isBusinessDay(day)).as(date).isTrue();
      assertThat(UsCalendars.BONDS.isBusinessDay(day)).as(date).isFalse();
      assertThat(UsCalendars.SECURITIES_SETTLEMENT.isBusinessDay(day)).as(date).isFalse();
    }
  }

  @Test
  void aFundIsValuedAndItsFuturesSettleWhileBondsAreClosed() {
    HandMarket hand = HandMarket.on(UsCalendars.FUTURES, "2018-10-04", "2018-10-05", "2018-10-08");
    Market market = hand.rate(0).future("FUT", 100, 101, 103).build();
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(5));

    Result result = Runs.run(fund, market);

    assertThat(result.date(2)).isEqualTo(LocalDate.of(2018, 10, 8));
    assertThat(result.nav(2) - result.nav(1)).isCloseTo(5 * 2 * 1000, within(1e-6));
    assertThat(Invariants.check(result)).isEmpty();
  }

  /**
   * On 2021-04-02 employment was reported, on 2024-03-29 not; a fund valued on weekdays sees it.
   */
  @Test
  void onlyFuturesOnRatesTakeTheirRowOfAGoodFridayWithPayrolls() {
    HandMarket hand =
        HandMarket.on(UsCalendars.FUTURES, "2021-04-01", "2021-04-02", "2021-04-05").rate(0);
    Market market =
        hand.future("ZN", 100, 101, 103)
            .future("ES", b -> b.terms(terms(AssetClass.EQUITY)), 200, 201, 203)
            .build();

    assertThat(market.futures().get("ZN").contract(0).close(1)).isEqualTo(101);
    assertThat(market.futures().get("ZN").contract(0).quotedOn(1)).isTrue();
    assertThat(market.futures().get("ES").contract(0).close(1)).isEqualTo(200);
    assertThat(market.futures().get("ES").contract(0).quotedOn(1)).isFalse();
  }

  private static Terms terms(AssetClass assetClass) {
    return HandMarket.terms(assetClass, Funding.MARGINED).contractMultiplier(50).build();
  }

  /** ZN and ZT of December 2018; Christmas and the Monday before it lie in between. */
  @Test
  void noticeAndLastTradeAreThoseOfTheFuturesCalendar() {
    LocalDate delivery = LocalDate.of(2018, 12, 1);

    assertThat(ContractDates.treasury(delivery, 7, UsCalendars.FUTURES))
        .isEqualTo(
            new ContractDates(
                LocalDate.of(2018, 11, 29),
                LocalDate.of(2018, 11, 30),
                LocalDate.of(2018, 12, 19)));
    assertThat(ContractDates.treasury(delivery, 0, UsCalendars.FUTURES).lastTrade())
        .isEqualTo(LocalDate.of(2018, 12, 31));
  }

  @Property
  void stepsForwardAndBackwardUndoEachOther(
      @ForAll @IntRange(min = -8_000, max = 30_000) int epochDay,
      @ForAll @IntRange(min = 1, max = 40) int steps) {
    for (BusinessCalendar calendar :
        new BusinessCalendar[] {UsCalendars.STOCKS, UsCalendars.BONDS, UsCalendars.FUTURES}) {
      int start = calendar.sameOrNext(epochDay);
      int end = calendar.after(start, steps);
      assertThat(calendar.isBusinessDay(start)).isTrue();
      assertThat(calendar.isBusinessDay(end)).isTrue();
      assertThat(calendar.before(end, steps)).isEqualTo(start);
      assertThat(count(calendar, start, end)).isEqualTo(steps);
      assertThat(calendar.sameOrPrevious(epochDay)).isLessThanOrEqualTo(epochDay);
      assertThat(calendar.after(start, 0)).isEqualTo(start);
    }
  }

  @Test
  void refusesToCountBackwardsOrForEver() {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> UsCalendars.BONDS.after(0, -1)).contains("-1");
    BusinessCalendar never = day -> false;
    Refused.with(ErrorCode.BAD_DATA, () -> never.after(0, 1)).contains("no business day in 200");
  }

  private static int count(BusinessCalendar calendar, int after, int upTo) {
    int count = 0;
    for (int day = after + 1; day <= upTo; day++) {
      count += calendar.isBusinessDay(day) ? 1 : 0;
    }
    return count;
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }
}
