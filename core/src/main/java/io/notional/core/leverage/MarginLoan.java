package io.notional.core.leverage;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.market.TradingDays;
import java.util.Optional;

/**
 * Stock bought on a margin loan. Each close: interest on the debit at the rate known at the
 * previous close, distributions pay it back on their ex-date, then a call sells the least that
 * brings equity back to initial. What is left over when nothing is owed earns the cash rate. When
 * the value no longer covers the debit the holder is insolvent and owes the rest. One use, one
 * thread.
 */
final class MarginLoan {
  /** Costs are small against what is traded: each round is smaller by the cost of a unit. */
  private static final int COST_ROUNDS = 8;

  private final Asset asset;
  private final MarginLoanTerms terms;
  private final double leverage;
  private final TradingDays days;
  private final Optional<CalendarPeriod> rebalance;
  private final LeveragedPath.Writer writer;
  private double units;
  private double debit;
  private double financing;

  MarginLoan(Asset asset, TradingDays days, LeverageSettings settings) {
    this.asset = asset;
    this.days = days;
    this.terms = settings.loan();
    this.leverage = settings.leverage();
    this.rebalance = settings.rebalance();
    this.debit = -settings.run().nav();
    this.writer = new LeveragedPath.Writer(settings.run().nav(), asset.size());
  }

  LeveragedPath run() {
    for (int t = asset.first; t <= asset.last; t++) {
      if (t > asset.first) {
        accrue(t);
      }
      boolean solvent = nav(t) > 0;
      if (solvent) {
        act(t);
      } else {
        stop(t);
      }
      double tiedUp = Math.max(0, Math.min(nav(t), terms.initial() * value(t)));
      writer.add(asset.date(t), nav(t), value(t), tiedUp, financing);
      if (!solvent) {
        break;
      }
    }
    return writer.path();
  }

  private double value(int t) {
    return units * asset.close(t);
  }

  private double nav(int t) {
    return value(t) - debit;
  }

  private void accrue(int t) {
    double interest = debit * asset.interest(t, debit > 0 ? terms.spread() : 0);
    financing += interest;
    debit += interest - units * asset.distribution(t);
  }

  private void act(int t) {
    if (terms.isCalled(value(t), debit)) {
      writer.called(asset.date(t), terms.initial() * value(t) - nav(t));
      sellToInitial(t);
    } else if (t == asset.first || rebalance.filter(period -> days.ends(t, period)).isPresent()) {
      bringTo(t);
    }
  }

  private void sellToInitial(int t) {
    double sale = terms.leastSale(value(t), debit);
    for (int i = 0; i < COST_ROUNDS; i++) {
      sale = terms.leastSale(value(t), debit + asset.cost(t, -sale));
    }
    trade(t, -sale);
  }

  private void bringTo(int t) {
    double change = leverage * nav(t) - value(t);
    for (int i = 0; i < COST_ROUNDS; i++) {
      change = leverage * (nav(t) - asset.cost(t, change)) - value(t);
    }
    trade(t, change);
  }

  /** Sold out means no units at all, not what rounding leaves of them. */
  private void trade(int t, double change) {
    double cost = asset.cost(t, change);
    units = -change >= value(t) ? 0 : units + change / asset.close(t);
    debit += change + cost;
  }

  private void stop(int t) {
    trade(t, -value(t));
    writer.stopped(
        "the value no longer covered the loan on "
            + asset.date(t)
            + ": "
            + Asset.plain(debit)
            + " stay owed");
  }
}
