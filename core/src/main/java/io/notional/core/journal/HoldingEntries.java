package io.notional.core.journal;

import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.time.LocalDate;
import java.util.List;

/** Changes of price and distributions of what was held paid in full at the previous close. */
final class HoldingEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;

  HoldingEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post(int row, List<Position> held) {
    for (Position position : held) {
      position.security().ifPresent(security -> post(row, position, security));
    }
  }

  private void post(int row, Position position, Security security) {
    int t = result.day(row);
    LocalDate date = result.date(row);
    int sleeve = position.sleeve();
    double gain = position.marketValue(t) - position.marketValue(t - 1);
    double byRate = byRate(position, security, t);
    Account why = Account.source(sleeve, security.accretes() ? Source.INCOME : Source.PRICE);
    gain(date, sleeve, security, why, gain - byRate);
    if (Math.abs(byRate) > 0) {
      gain(date, sleeve, security, Account.source(sleeve, Source.CURRENCY), byRate);
    }
    double paid = position.quantity() * security.distribution(t);
    if (Math.abs(paid) > 0) {
      distribute(t, date, sleeve, security, paid);
    }
  }

  /** What is left of the change of value after that of price at yesterday's exchange rate. */
  private double byRate(Position position, Security security, int t) {
    String currency = security.terms().currency();
    Market market = result.market();
    double change = market.exchangeRate(currency, t) - market.exchangeRate(currency, t - 1);
    return position.quantity() * security.closeInCurrency(t) * change;
  }

  private void gain(LocalDate date, int sleeve, Security security, Account why, double amount) {
    day.post(new Posting(date, Account.holdings(sleeve), why, sleeve, security.id(), amount));
  }

  /** Receivable from the ex-date, cash on the pay date; what a short owes is negative. */
  private void distribute(int t, LocalDate date, int sleeve, Security security, double amount) {
    Account income = Account.source(sleeve, Source.INCOME);
    boolean later = security.pays(t) > t;
    boolean comesIn = amount > 0;
    Account unsettled = comesIn ? Account.RECEIVABLE : Account.PAYABLE;
    Account account = later ? unsettled : Account.CASH;
    day.post(new Posting(date, account, income, sleeve, security.id(), amount));
    if (later) {
      due.add(security.pays(t), new DueEntries.Due(account, sleeve, security.id(), amount));
    }
  }
}
