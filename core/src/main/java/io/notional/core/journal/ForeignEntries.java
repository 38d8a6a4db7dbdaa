package io.notional.core.journal;

import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.util.Map;
import java.util.TreeMap;

/**
 * Foreign cash: what futures gained in their own currencies, its change with the exchange rate, and
 * its conversion. Counts units of each currency and values them anew each day.
 */
final class ForeignEntries {
  private final Result result;
  private final Market market;
  private final DayPostings day;
  private final TreeMap<String, Double> amounts = new TreeMap<>();

  ForeignEntries(Result result, DayPostings day) {
    this.result = result;
    this.market = result.market();
    this.day = day;
  }

  /** What the day's exchange rates did to yesterday's balances. */
  void revalue(int row) {
    int t = result.day(row);
    for (Map.Entry<String, Double> held : amounts.entrySet()) {
      String currency = held.getKey();
      double change = market.exchangeRate(currency, t) - market.exchangeRate(currency, t - 1);
      Account source = Account.source(result.collateral(), Source.CURRENCY);
      post(row, Account.foreignCash(currency), source, held.getValue() * change);
    }
  }

  /** Notes what arrived in a currency; its posting is the variation's own. */
  void receive(String currency, double amount) {
    amounts.merge(currency, amount, Double::sum);
  }

  /** Debits are paid from base cash; a surplus is converted on the days of the schedule. */
  void convert(int row) {
    int t = result.day(row);
    boolean sweeps = result.config().foreignSweep().sweeps(market.days(), t);
    for (Map.Entry<String, Double> held : amounts.entrySet()) {
      double amount = held.getValue();
      if (amount < 0 || sweeps) {
        Account account = Account.foreignCash(held.getKey());
        post(row, Account.CASH, account, amount * market.exchangeRate(held.getKey(), t));
        held.setValue(0.0);
      }
    }
  }

  private void post(int row, Account debit, Account credit, double amount) {
    day.post(new Posting(result.date(row), debit, credit, result.collateral(), "", amount));
  }
}
