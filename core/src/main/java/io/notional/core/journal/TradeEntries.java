package io.notional.core.journal;

import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import java.time.LocalDate;

/** Trades with their settlement, and the costs of trades and rolls. */
final class TradeEntries {
  private final Result result;
  private final DayPostings day;
  private final DueEntries due;
  private int nextTrade;
  private int nextRoll;

  TradeEntries(Result result, DayPostings day, DueEntries due) {
    this.result = result;
    this.day = day;
    this.due = due;
  }

  void post(int row) {
    int t = result.day(row);
    LocalDate date = result.date(row);
    while (nextTrade < result.trades().size() && result.trades().get(nextTrade).day() <= t) {
      Trade trade = result.trades().get(nextTrade++);
      if (trade.contract().isEmpty()) {
        security(date, trade);
      } else {
        cost(date, trade.sleeve(), trade.instrument(), Account.CASH, trade.cost());
      }
    }
    while (nextRoll < result.rolls().size() && result.rolls().get(nextRoll).step().day() <= t) {
      Roll roll = result.rolls().get(nextRoll++);
      cost(date, roll.sleeve(), roll.product(), Account.CASH, roll.cost());
    }
  }

  private void security(LocalDate date, Trade trade) {
    Security security = result.market().securities().get(trade.instrument());
    double value = trade.quantity() * trade.price() * security.terms().contractMultiplier();
    boolean later = trade.settlementDay() > trade.day();
    Account unsettled = trade.quantity() > 0 ? Account.PAYABLE : Account.RECEIVABLE;
    Account account = later ? unsettled : Account.CASH;
    Account holdings = Account.holdings(trade.sleeve());
    boolean buys = value > 0;
    day.post(
        new Posting(
            date,
            buys ? holdings : account,
            buys ? account : holdings,
            trade.sleeve(),
            trade.instrument(),
            Math.abs(value)));
    cost(date, trade.sleeve(), trade.instrument(), account, trade.cost());
    if (later) {
      double amount = -value - trade.cost();
      due.add(
          trade.settlementDay(),
          new DueEntries.Due(
              account, trade.sleeve(), trade.instrument(), amount, trade.quantity()));
    }
  }

  private void cost(LocalDate date, int sleeve, String instrument, Account account, double cost) {
    day.post(
        new Posting(date, Account.source(sleeve, Source.COST), account, sleeve, instrument, cost));
  }
}
