package io.notional.core.contract;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of exchanges for the end of a contract, by name: first notice and last trade of a
 * delivery month. They are those in force today, from the exchanges' rulebooks and contract
 * specifications; where one that the data reach was different, the constant says so.
 */
public enum ContractDateRule {
  /** 2-, 3- and 5-year Treasury notes: last trade on the last business day of the month. */
  TREASURY_SHORT(month -> ContractDates.treasury(month.first(), 0, month.calendar())),

  /** Longer Treasury notes and bonds: last trade seven business days before that. */
  TREASURY_LONG(month -> ContractDates.treasury(month.first(), 7, month.calendar())),

  /**
   * Gold, silver, copper, platinum and palladium: notice from the last business day of the month
   * before, last trade on the third last business day of the month.
   */
  COMEX_METALS(month -> notice(month, month.beforeFirst(1), month.fromEnd(3))),

  /**
   * Corn, soybeans and wheat: notice as of metals, last trade on the business day before the 15th.
   */
  CBOT_GRAINS(
      month ->
          notice(month, month.beforeFirst(1), month.before(month.first().withDayOfMonth(15), 1))),

  /**
   * Live cattle: notice from the Monday after the first Friday, last trade on the last business
   * day.
   */
  CME_CATTLE(month -> notice(month, month.weekday(1, FRIDAY, 3), month.fromEnd(1))),

  /**
   * Lean hogs, settled in cash: the tenth business day. Live hogs of before 1997 were delivered.
   */
  CME_HOGS(month -> ContractDates.cashSettled(month.businessDay(10))),

  /** Crude oil: three business days before the 25th of the month before, or the one before it. */
  NYMEX_CRUDE(month -> delivered(month, month.before(month.earlier(1).sameOrPrevious(25), 3))),

  /** Natural gas: three business days before the first of the month. */
  NYMEX_GAS(month -> delivered(month, month.beforeFirst(3))),

  /** Gasoline and heating oil: the last business day of the month before. */
  NYMEX_PRODUCTS(month -> delivered(month, month.beforeFirst(1))),

  /**
   * Brent crude, settled in cash: the last business day of the second month before, or the one
   * before it if it is the last of a year; before the delivery of March 2016 the business day
   * before the 15th day before the month.
   */
  BRENT(month -> ContractDates.cashSettled(brent(month))),

  /** Coffee: notice seven business days before the first one, last trade eight before the last. */
  ICE_COFFEE(month -> notice(month, month.beforeFirstBusinessDay(7), month.fromEnd(9))),

  /** Cocoa: notice ten business days before the first one, last trade eleven before the last. */
  ICE_COCOA(month -> notice(month, month.beforeFirstBusinessDay(10), month.fromEnd(12))),

  /** Cotton: notice five business days before the first one, last trade 17 from the end. */
  ICE_COTTON(month -> notice(month, month.beforeFirstBusinessDay(5), month.fromEnd(17))),

  /** Raw sugar: last trade on the last business day of the month before. */
  ICE_SUGAR(month -> delivered(month, month.beforeFirst(1))),

  /** Currencies: last trade two business days before the third Wednesday. */
  CME_CURRENCIES(month -> delivered(month, month.before(month.weekday(3, WEDNESDAY, 0), 2))),

  /** Stock indices, settled in cash: the third Friday, or the business day before. */
  STOCK_INDEX(month -> ContractDates.cashSettled(month.weekdayOrBefore(3, FRIDAY))),

  /** Bitcoin, settled in cash: the last Friday, or the business day before. */
  CME_BITCOIN(month -> ContractDates.cashSettled(month.weekdayOrBefore(-1, FRIDAY))),

  /** Euro bonds: last trade two business days before the 10th, or the business day after it. */
  EUREX_BONDS(month -> delivered(month, month.before(month.sameOrNext(10), 2))),

  /** Gilts: notice two business days before the first one, last trade two before the last. */
  ICE_GILT(month -> notice(month, month.beforeFirstBusinessDay(2), month.fromEnd(3))),

  /** Japanese bonds: five business days before the 20th, or the one after it; once it was seven. */
  OSE_JGB(month -> delivered(month, month.before(month.sameOrNext(20), 5))),

  /** Settled in cash, when is not known. */
  CASH_SETTLED(month -> ContractDates.CASH_SETTLED),

  /** Nothing is known. */
  NONE(month -> ContractDates.OPEN);

  private static final LocalDate BRENT_MONTH_END_FROM = LocalDate.of(2016, 3, 1);

  private final Rule rule;

  ContractDateRule(Rule rule) {
    this.rule = rule;
  }

  /** Its name in market files, such as {@code comex-metals}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a product always ended so, so that a quote after the last trade is an error. */
  public boolean holdsForAllYears() {
    return this == TREASURY_SHORT || this == TREASURY_LONG;
  }

  /** Whether it says when a contract is last traded. */
  public boolean knowsLastTrade() {
    return this != CASH_SETTLED && this != NONE;
  }

  /**
   * The dates of a contract.
   *
   * @param delivery the first day of the delivery month
   * @param calendar the business days of the exchange
   */
  public ContractDates dates(LocalDate delivery, BusinessCalendar calendar) {
    return rule.dates(new DeliveryMonth(delivery, calendar));
  }

  /** The rule of a name; empty if there is none. */
  public static Optional<ContractDateRule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ContractDateRule::id).toList();
  }

  private static ContractDates notice(
      DeliveryMonth month, LocalDate firstNotice, LocalDate lastTrade) {
    return ContractDates.noticed(firstNotice, lastTrade, month.calendar());
  }

  private static ContractDates delivered(DeliveryMonth month, LocalDate lastTrade) {
    return ContractDates.deliveredAfter(lastTrade, month.calendar());
  }

  private static LocalDate brent(DeliveryMonth month) {
    if (month.first().isBefore(BRENT_MONTH_END_FROM)) {
      LocalDate fifteenth = month.first().minusDays(15);
      DeliveryMonth before = month.earlier(1);
      return month.before(before.sameOrPrevious(fifteenth.getDayOfMonth()), 1);
    }
    DeliveryMonth second = month.earlier(2);
    return second.fromEnd(second.first().getMonthValue() == 12 ? 2 : 1);
  }

  @FunctionalInterface
  private interface Rule {
    ContractDates dates(DeliveryMonth month);
  }
}
