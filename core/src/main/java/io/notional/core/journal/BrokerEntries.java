package io.notional.core.journal;

import io.notional.core.result.BrokerLoss;
import io.notional.core.result.Result;
import io.notional.core.result.Source;

/** What a broker that failed took out of cash: lost, or owed until it is returned. */
final class BrokerEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;

  BrokerEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post(int row) {
    for (BrokerLoss loss : result.brokerLosses()) {
      if (loss.day() == result.day(row)) {
        int sleeve = result.collateral();
        post(row, Account.source(sleeve, Source.LOSS), loss.lost());
        post(row, Account.RECEIVABLE, loss.frozen());
        due.add(loss.dueDay(), new DueEntries.Due(Account.RECEIVABLE, sleeve, "", loss.frozen()));
      }
    }
  }

  private void post(int row, Account debit, double amount) {
    day.post(new Posting(result.date(row), debit, Account.CASH, result.collateral(), "", amount));
  }
}
