package io.notional.core.market;

import java.time.LocalDate;

/**
 * The dates of a contract's end. {@link LocalDate#MAX} where there is none, as for the notice dates
 * of a cash-settled contract.
 *
 * @param firstIntention longs must be out by this day
 * @param firstNotice the first day on which a long may have to take delivery: the first notice day,
 *     or the business day after the last trade where no notice comes before
 * @param lastTrade the last trade date
 * @param noticeKnown whether it is known when notice begins, or that there is none
 */
public record ContractDates(
    LocalDate firstIntention, LocalDate firstNotice, LocalDate lastTrade, boolean noticeKnown) {
  /** Nothing is known. */
  public static final ContractDates OPEN =
      new ContractDates(LocalDate.MAX, LocalDate.MAX, LocalDate.MAX, false);

  /** Cash-settled, on a day that is not known. */
  public static final ContractDates CASH_SETTLED = cashSettled(LocalDate.MAX);

  /** Known dates. */
  public ContractDates(LocalDate firstIntention, LocalDate firstNotice, LocalDate lastTrade) {
    this(firstIntention, firstNotice, lastTrade, true);
  }

  /** Cash-settled: only a last trade date. */
  public static ContractDates cashSettled(LocalDate lastTrade) {
    return new ContractDates(LocalDate.MAX, LocalDate.MAX, lastTrade);
  }

  /** With notice before the last trade: longs must be out by the business day before. */
  public static ContractDates noticed(
      LocalDate firstNotice, LocalDate lastTrade, BusinessCalendar calendar) {
    return new ContractDates(calendar.before(firstNotice, 1), firstNotice, lastTrade);
  }

  /** Delivered, with no notice before the last trade: longs may stay until then. */
  public static ContractDates deliveredAfter(LocalDate lastTrade, BusinessCalendar calendar) {
    return new ContractDates(lastTrade, calendar.after(lastTrade, 1), lastTrade);
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
      LocalDate delivery, int daysBeforeMonthEnd, BusinessCalendar calendar) {
    LocalDate lastTrade = calendar.before(delivery.plusMonths(1), 1 + daysBeforeMonthEnd);
    return noticed(calendar.before(delivery, 1), lastTrade, calendar);
  }
}
