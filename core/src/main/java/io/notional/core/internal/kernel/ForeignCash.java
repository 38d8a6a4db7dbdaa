package io.notional.core.internal.kernel;

import io.notional.core.internal.columns.MarketColumns;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import io.notional.core.settings.ForeignSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What futures gained in foreign currencies and was not yet converted. Variation arrives in the
 * currency of its contract; a debit is paid the same day from base cash, so balances are never
 * negative at a close; a surplus is converted on a schedule. In between it changes with the
 * exchange rate, and that is the currency risk of a fund that holds foreign futures. Balances earn
 * no interest.
 */
final class ForeignCash {
  private final Balances balances;
  private final TradingDays days;
  private final ForeignSweep sweep;
  private final List<String> currencies;
  private final double[][] rates;
  private final double[] amounts;
  private long closesHeld;

  ForeignCash(BoundFund universe, Balances balances, List<String> currencies, ForeignSweep sweep) {
    Market market = universe.market();
    this.balances = balances;
    this.days = market.days();
    this.sweep = sweep;
    this.currencies = currencies;
    this.rates =
        currencies.stream().map(c -> MarketColumns.rates(market, c)).toArray(double[][]::new);
    this.amounts = new double[rates.length];
  }

  /** The currencies of a universe's products other than that of the market, in order. */
  static List<String> currencies(BoundFund universe) {
    TreeSet<String> codes = new TreeSet<>();
    for (FutureProduct product : universe.products().values()) {
      if (product.isForeign()) {
        codes.add(product.terms().currency());
      }
    }
    return new ArrayList<>(codes);
  }

  boolean any() {
    return rates.length > 0;
  }

  /** Holds an amount of a currency from the start; its value is booked already. */
  void hold(String currency, double amount) {
    amounts[currencies.indexOf(currency)] = amount;
  }

  /** Units of each foreign currency that are held, by the place of {@link #currencies()}. */
  double amount(int currency) {
    return amounts[currency];
  }

  /** Writes what is held of each currency, or reads it. */
  void pass(Archive archive) {
    archive.numbers(amounts);
    closesHeld = archive.integer(closesHeld);
  }

  /** The currencies, in order. */
  List<String> currencies() {
    return currencies;
  }

  /** The place among those of the run of the currency that a column of rates belongs to. */
  int place(double[] rateColumn) {
    int at = 0;
    while (rates[at] != rateColumn) {
      at++;
    }
    return at;
  }

  /** Values yesterday's balances at today's rates. */
  void revalue(int t) {
    for (int i = 0; i < rates.length; i++) {
      if (amounts[i] > 0) {
        balances.foreign[i] += amounts[i] * (rates[i][t] - rates[i][t - 1]);
        closesHeld++;
      }
    }
  }

  /** Takes a variation that was booked as base cash into its own currency. */
  void receive(int currency, double amount, int t) {
    amounts[currency] += amount;
    balances.convert(currency, amount * rates[currency][t]);
  }

  /** Pays debits, and on days of the schedule converts what is there. */
  void convert(int t) {
    boolean sweeps = sweep.sweeps(days, t);
    for (int i = 0; i < rates.length; i++) {
      boolean moves = amounts[i] < 0 || (sweeps && amounts[i] > 0);
      if (moves) {
        balances.convert(i, -balances.foreign[i]);
        amounts[i] = 0;
      }
    }
  }

  /** A currency of which cash is held that has no rate on a day. */
  Optional<String> withoutRate(int t) {
    return IntStream.range(0, rates.length)
        .filter(i -> Math.abs(amounts[i]) > 0 && Double.isNaN(rates[i][t]))
        .mapToObj(currencies::get)
        .findFirst();
  }

  /** Closes over which a balance in some currency was held, and earned nothing. */
  long closesHeld() {
    return closesHeld;
  }
}
