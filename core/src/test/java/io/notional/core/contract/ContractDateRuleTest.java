package io.notional.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside first notice and last trade dates that exchanges published. */
class ContractDateRuleTest {
  private static final BusinessCalendar CALENDAR =
      UsCalendars.FUTURES.futuresOn(AssetClass.COMMODITIES);

  private static ContractDates dates(String rule, String delivery) {
    return ContractDateRule.of(rule)
        .orElseThrow()
        .dates(LocalDate.parse(delivery + "-01"), CALENDAR);
  }

  @ParameterizedTest
  @CsvSource({
    "comex-metals, 2020-12, 2020-11-27, 2020-11-30, 2020-12-29",
    "comex-metals, 2021-02, 2021-01-28, 2021-01-29, 2021-02-24",
    "cbot-grains, 2020-12, 2020-11-27, 2020-11-30, 2020-12-14",
    "cbot-grains, 2021-03, 2021-02-25, 2021-02-26, 2021-03-12",
    "cme-cattle, 2020-12, 2020-12-04, 2020-12-07, 2020-12-31",
    "cme-cattle, 2021-04, 2021-04-01, 2021-04-05, 2021-04-30",
    "ice-coffee, 2020-12, 2020-11-18, 2020-11-19, 2020-12-18",
    "ice-cotton, 2020-12, 2020-11-20, 2020-11-23, 2020-12-08",
    "ice-cocoa, 2020-12, 2020-11-13, 2020-11-16, 2020-12-15",
    "ice-gilt, 2020-12, 2020-11-25, 2020-11-27, 2020-12-29",
    "treasury-long, 2020-12, 2020-11-27, 2020-11-30, 2020-12-21",
    "treasury-short, 2020-12, 2020-11-27, 2020-11-30, 2020-12-31",
  })
  void noticeBeforeTheLastTrade(
      String rule, String delivery, LocalDate outBy, LocalDate notice, LocalDate lastTrade) {
    assertThat(dates(rule, delivery)).isEqualTo(new ContractDates(outBy, notice, lastTrade));
  }

  /** Crude of May 2020 traded last on 21 April, a day after its price was below zero. */
  @ParameterizedTest
  @CsvSource({
    "nymex-crude, 2020-05, 2020-04-21, 2020-04-22",
    "nymex-crude, 2020-12, 2020-11-20, 2020-11-23",
    "nymex-crude, 2021-02, 2021-01-20, 2021-01-21",
    "nymex-gas, 2021-03, 2021-02-24, 2021-02-25",
    "nymex-products, 2021-03, 2021-02-26, 2021-03-01",
    "ice-sugar, 2021-03, 2021-02-26, 2021-03-01",
    "cme-currencies, 2020-12, 2020-12-14, 2020-12-15",
    "eurex-bonds, 2020-12, 2020-12-08, 2020-12-09",
    "ose-jgb, 2020-12, 2020-12-14, 2020-12-15",
  })
  void deliveryAfterTheLastTrade(
      String rule, String delivery, LocalDate lastTrade, LocalDate notice) {
    assertThat(dates(rule, delivery)).isEqualTo(new ContractDates(lastTrade, notice, lastTrade));
  }

  @ParameterizedTest
  @CsvSource({
    "cme-hogs, 2020-12, 2020-12-14",
    "brent, 2020-12, 2020-10-30",
    "brent, 2021-02, 2020-12-30",
    "brent, 2015-12, 2015-11-13",
    "stock-index, 2020-12, 2020-12-18",
    "cme-bitcoin, 2021-12, 2021-12-31",
    "cme-bitcoin, 2020-12, 2020-12-24",
  })
  void settledInCash(String rule, String delivery, LocalDate lastTrade) {
    assertThat(dates(rule, delivery)).isEqualTo(ContractDates.cashSettled(lastTrade));
    assertThat(dates(rule, delivery).noticeKnown()).isTrue();
  }

  @Test
  void nothingIsKnownByTheRuleNone() {
    assertThat(dates("none", "2020-12").noticeKnown()).isFalse();
    assertThat(dates("cash-settled", "2020-12")).isEqualTo(ContractDates.CASH_SETTLED);
    assertThat(ContractDateRule.of("comex")).isEmpty();
  }

  /** Whatever month: out before notice, and nothing trades after its last trade. */
  @Test
  void datesAreInOrder() {
    for (ContractDateRule rule : ContractDateRule.values()) {
      for (LocalDate month = LocalDate.of(1962, 1, 1);
          month.getYear() < 2040;
          month = month.plusMonths(1)) {
        ContractDates dates = rule.dates(month, CALENDAR);
        assertThat(dates.firstIntention())
            .as("%s %s", rule, month)
            .isBeforeOrEqualTo(dates.firstNotice());
        if (dates.lastTrade().getYear() < 3000) {
          int lastTrade = Math.toIntExact(dates.lastTrade().toEpochDay());
          assertThat(CALENDAR.isBusinessDay(lastTrade)).isTrue();
        }
      }
    }
  }
}
