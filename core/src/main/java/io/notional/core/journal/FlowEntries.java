package io.notional.core.journal;

import io.notional.core.result.CashFlow;
import io.notional.core.result.Result;
import io.notional.core.result.Source;

/** What goes in and out after the first close: cash, or owed until the latest sale has settled. */
final class FlowEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;
  private int next;

  FlowEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post(int row) {
    int t = result.day(row);
    for (; next < result.flows().size() && result.flows().get(next).day() <= t; next++) {
      post(row, result.flows().get(next));
    }
  }

  private void post(int row, CashFlow flow) {
    int sleeve = result.collateral();
    Account source = Account.source(sleeve, Source.FLOW);
    boolean waits = flow.settlementDay() > flow.day();
    boolean comesIn = flow.amount() > 0;
    Account unsettled = comesIn ? Account.RECEIVABLE : Account.PAYABLE;
    Account account = waits ? unsettled : Account.CASH;
    if (comesIn) {
      post(row, account, source, flow.amount());
    } else {
      post(row, source, account, -flow.amount());
    }
    if (waits) {
      due.add(flow.settlementDay(), new DueEntries.Due(unsettled, sleeve, "", flow.amount()));
    }
  }

  private void post(int row, Account debit, Account credit, double amount) {
    day.post(new Posting(result.date(row), debit, credit, result.collateral(), "", amount));
  }
}
