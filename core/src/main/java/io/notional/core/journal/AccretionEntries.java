package io.notional.core.journal;

import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.result.Source;

/**
 * What bills that are traded and not delivered accrete: it belongs to the seller, so what is to be
 * paid grows with the bill until it is delivered.
 */
final class AccretionEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;

  AccretionEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post(int row) {
    due.replaceAll(entry -> accrete(row, entry));
  }

  private DueEntries.Due accrete(int row, DueEntries.Due entry) {
    if (entry.instrument().isEmpty()) {
      return entry; // a withdrawal
    }
    Security security = result.market().securities().get(entry.instrument());
    int t = result.day(row);
    double change = security.close(t) - security.close(t - 1);
    boolean accretes = security.accretes() && !Double.isNaN(change);
    double gain = accretes ? -entry.quantity() * change : 0;
    Account income = Account.source(entry.sleeve(), Source.INCOME);
    day.post(
        new Posting(
            result.date(row), entry.account(), income, entry.sleeve(), security.id(), gain));
    return entry.plus(gain);
  }
}
