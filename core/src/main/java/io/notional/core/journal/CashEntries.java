package io.notional.core.journal;

import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.time.DayCount;
import java.time.LocalDate;

/** Interest, settlement, the fee, and the liquidity line. */
final class CashEntries {
  private final Result result;
  private final Market market;
  private final DayPostings day;
  private final DueEntries due;
  private final int sleeve;
  private LocalDate feePaid;

  CashEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.market = result.market();
    this.day = day;
    this.due = due;
    this.sleeve = result.collateral();
    this.feePaid = result.size() > 0 ? result.date(0) : LocalDate.MIN;
  }

  /** Interest on opening balances at the rate of the previous close, ACT/360. */
  void accrue(int row, double opening, double drawn) {
    int t = result.day(row);
    double years = DayCount.ACT_360.years(market.days().elapsed(t));
    double rate = market.cashInterest(t);
    double earned = opening * (rate - result.config().cashSpread() * years);
    double paid = drawn * (rate + result.config().lineSpread() * years);
    post(row, Account.CASH, Account.source(sleeve, Source.INCOME), earned);
    post(row, Account.source(sleeve, Source.FINANCING), Account.CASH, paid);
  }

  /** What is due turns into cash; the accrued fee is paid on the first valuation day of a month. */
  void settle(int row) {
    LocalDate date = result.date(row);
    for (DueEntries.Due entry : due.take(result.day(row))) {
      boolean comesIn = entry.amount() > 0;
      Account debit = comesIn ? Account.CASH : entry.account();
      Account credit = comesIn ? entry.account() : Account.CASH;
      double amount = Math.abs(entry.amount());
      day.post(new Posting(date, debit, credit, entry.sleeve(), entry.instrument(), amount));
    }
    if (date.getMonthValue() != feePaid.getMonthValue() || date.getYear() != feePaid.getYear()) {
      feePaid = date;
      double accrued = -day.balances().of(Account.FEE_PAYABLE);
      post(row, Account.FEE_PAYABLE, Account.CASH, accrued);
    }
  }

  /** The fee: the previous close's nav x expense ratio x calendar days / 365. */
  void charge(int row, double previousNav) {
    double days = market.days().elapsed(result.day(row));
    double fee = previousNav * result.expenseRatio() / DayCount.ACT_365F.daysPerYear() * days;
    post(row, Account.source(sleeve, Source.FEE), Account.FEE_PAYABLE, fee);
  }

  /**
   * At the close what is missing in cash is drawn on the line, as far as it lends, and cash beyond
   * that pays it back.
   */
  void bridge(int row) {
    double nav = day.balances().nav();
    if (nav > 0) {
      double drawn = -day.balances().of(Account.LINE);
      double needed = Math.max(0, drawn - day.balances().of(Account.CASH));
      double most = Math.max(drawn, result.lineLimit(row));
      post(row, Account.CASH, Account.LINE, Math.min(needed, most) - drawn);
    }
  }

  private void post(int row, Account debit, Account credit, double amount) {
    day.post(new Posting(result.date(row), debit, credit, sleeve, "", amount));
  }
}
