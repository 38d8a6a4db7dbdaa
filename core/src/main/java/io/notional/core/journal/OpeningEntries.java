package io.notional.core.journal;

import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Opening;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;

/** What a run began with, all of it a flow: cash, or what is held and owed besides. */
final class OpeningEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;

  OpeningEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post() {
    Opening opening = result.opening();
    Market market = result.market();
    post(Account.CASH, result.collateral(), "", opening.cash());
    opening
        .foreign()
        .forEach(
            (currency, amount) ->
                post(
                    Account.foreignCash(currency),
                    result.collateral(),
                    "",
                    amount * market.exchangeRate(currency, result.day(0))));
    opening.held().forEach(this::held);
    opening.owed().forEach(this::owed);
    post(Account.FEE_PAYABLE, result.collateral(), "", -opening.accruedFee());
    post(Account.LINE, result.collateral(), "", -opening.lineDrawn());
  }

  private void held(Trade trade) {
    Security security = result.market().securities().get(trade.instrument());
    if (security != null) {
      double value = trade.quantity() * trade.price() * security.terms().contractMultiplier();
      post(Account.holdings(trade.sleeve()), trade.sleeve(), trade.instrument(), value);
    }
  }

  private void owed(Opening.Owed owed) {
    Account account = owed.amount() > 0 ? Account.RECEIVABLE : Account.PAYABLE;
    post(account, owed.sleeve(), owed.instrument(), owed.amount());
    due.add(
        owed.settlementDay(),
        new DueEntries.Due(
            account, owed.sleeve(), owed.instrument(), owed.amount(), owed.quantity()));
  }

  private void post(Account account, int sleeve, String instrument, double amount) {
    Account flow = Account.source(result.collateral(), Source.FLOW);
    day.post(new Posting(result.date(0), account, flow, sleeve, instrument, amount));
  }
}
