package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.simulation.HandMarket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsTest {
  @Test
  void aDiscountRateIsNoYield() {
    // Reading DTB3 as a yield costs 6 basis points at 5% and 59 at 15%.
    double five = RateQuote.DISCOUNT_91D.toSimple(0.05);
    double fifteen = RateQuote.DISCOUNT_91D.toSimple(0.15);

    assertThat((five - 0.05) * 1e4).isCloseTo(6, within(0.5));
    assertThat((fifteen - 0.15) * 1e4).isCloseTo(59, within(0.5));
    // A 91-day bill at a discount of 5% costs .98736111 and grows to 1 at the simple rate.
    assertThat(1 / (1 + five * 91 / 360)).isCloseTo(0.98736111, within(5e-9));
  }

  @Test
  void everyQuoteBecomesASimpleRateOf360Days() {
    assertThat(RateQuote.MONEY_MARKET.toSimple(0.05)).isEqualTo(0.05);
    double bondEquivalent = RateQuote.BOND_EQUIVALENT.toSimple(0.05);
    assertThat(bondEquivalent * 91 / 360).isCloseTo(0.05 * 91 / 365, within(1e-15));
  }

  @Test
  void aBillAccretesAtTheRateOfThePreviousClose() {
    Market market =
        HandMarket.on("2024-06-06", "2024-06-07", "2024-06-10")
            .rates(0.036, 0.072, 0.9)
            .bill("BILL", SettlementLag.NEXT_DAY)
            .build();

    Security bill = market.securities().get("BILL");
    assertThat(bill.close(0)).isEqualTo(100);
    assertThat(bill.close(1)).isCloseTo(100 * 1.0001, within(1e-12));
    assertThat(bill.close(2)).isCloseTo(100 * 1.0001 * 1.0006, within(1e-12));
    assertThat(bill.accretes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2017-09-01, 3", "2017-09-04, 3", "2017-09-05, 2", "2024-05-27, 2", "2024-05-28, 1"})
  void stocksSettleByDate(String date, int days) {
    int epochDay = HandMarket.epochDay(date);

    assertThat(SettlementLag.US_SECURITIES.daysFor(epochDay)).isEqualTo(days);
    assertThat(SettlementLag.NEXT_DAY.daysFor(epochDay)).isEqualTo(1);
    assertThat(SettlementLag.SAME_DAY.daysFor(epochDay)).isZero();
  }

  @Test
  void treasuryContractsEndByTheirMonth() {
    // September 2024 begins on a Sunday; Monday the 2nd is a holiday.
    LocalDate delivery = LocalDate.of(2024, 9, 1);
    ContractDates notes =
        ContractDates.treasury(delivery, 7, io.notional.core.calendar.UsCalendars.FUTURES);
    ContractDates twos =
        ContractDates.treasury(delivery, 0, io.notional.core.calendar.UsCalendars.FUTURES);

    assertThat(notes.firstNotice()).isEqualTo(LocalDate.of(2024, 8, 30));
    assertThat(notes.firstIntention()).isEqualTo(LocalDate.of(2024, 8, 29));
    assertThat(twos.lastTrade()).isEqualTo(LocalDate.of(2024, 9, 30));
    assertThat(notes.lastTrade()).isEqualTo(LocalDate.of(2024, 9, 19));
  }

  @Test
  void periodsEndOnTheirLastValuationDay() {
    TradingDays days =
        HandMarket.on("2023-09-28", "2023-09-29", "2023-10-02", "2023-12-29", "2024-01-02")
            .rate(0)
            .build()
            .days();

    assertThat(days.ends(0, CalendarPeriod.MONTH)).isFalse();
    assertThat(days.ends(1, CalendarPeriod.QUARTER)).isTrue();
    assertThat(days.ends(1, CalendarPeriod.YEAR)).isFalse();
    assertThat(days.ends(3, CalendarPeriod.YEAR)).isTrue();
    assertThat(days.ends(4, CalendarPeriod.MONTH)).isFalse();
    assertThat(days.elapsed(0)).isZero();
    assertThat(days.elapsed(2)).isEqualTo(3);
    assertThat(days.startsMonth(1)).isFalse();
    assertThat(days.startsMonth(2)).isTrue();
  }

  @Test
  void theLastDayOfAMarketEndsItsMonthIfTheNextSettlementDayIsInAnother() {
    TradingDays friday = HandMarket.on("2024-05-30", "2024-05-31").rate(0).build().days();
    TradingDays thursday = HandMarket.on("2024-05-29", "2024-05-30").rate(0).build().days();

    assertThat(friday.ends(1, CalendarPeriod.MONTH)).isTrue();
    assertThat(thursday.ends(1, CalendarPeriod.MONTH)).isFalse();
  }

  @Test
  void daysAreFoundByDate() {
    TradingDays days = HandMarket.on("2024-06-03", "2024-06-05").rate(0).build().days();
    int tuesday = HandMarket.epochDay("2024-06-04");

    assertThat(days.atOrAfter(tuesday)).isEqualTo(1);
    assertThat(days.atOrBefore(tuesday)).isZero();
    assertThat(days.atOrAfter(tuesday + 9)).isEqualTo(2);
    assertThat(days.atOrBefore(tuesday - 9)).isEqualTo(-1);
  }
}
