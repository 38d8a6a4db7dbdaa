package io.notional.core.market;

import java.time.LocalDate;

/**
 * The dates of a contract's end. {@link LocalDate#MAX} where there is none, as for the notice dates
 * of a cash-settled contract.
 *
 * @param firstIntention longs must be out by this day
 * @param firstNotice the first notice day
 * @param lastTrade the last trade date
 */
public record ContractDates(LocalDate firstIntention, LocalDate firstNotice, LocalDate lastTrade) {
  /** No known end. */
  public static final ContractDates OPEN =
      new ContractDates(LocalDate.MAX, LocalDate.MAX, LocalDate.MAX);

  /** Cash-settled: only a last trade date. */
  public static ContractDates cashSettled(LocalDate lastTrade) {
    return new ContractDates(LocalDate.MAX, LocalDate.MAX, lastTrade);
  }

  /**
   * A Treasury future: first intention two business days before the first of the delivery month,
   * first notice the last business day of the month before; the last trade is the last business day
   * of the delivery month, or seven business days before it.
   *
   * @param delivery the first day of the delivery month
   * @param daysBeforeMonthEnd business days from last trade to the last business day: 0 for the 2-
   *     and 5-year contracts, 7 for the longer ones
   * @param calendar the business days
   */
  public static ContractDates treasury(
      LocalDate delivery, int daysBeforeMonthEnd, SettlementCalendar calendar) {
    LocalDate notice = calendar.before(delivery, 1);
    LocalDate intention = calendar.before(delivery, 2);
    LocalDate lastTrade = calendar.before(delivery.plusMonths(1), 1 + daysBeforeMonthEnd);
    return new ContractDates(intention, notice, lastTrade);
  }
}
