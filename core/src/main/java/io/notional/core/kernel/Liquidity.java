package io.notional.core.kernel;

import io.notional.core.ledger.Ledger;
import io.notional.core.market.Security;
import io.notional.core.result.DayState;
import io.notional.core.settings.LotPolicy;

/**
 * The cash side of step 5: variation is paid from cash, then bills, then the line; cash is kept at
 * its buffer by selling and buying bills.
 */
final class Liquidity {
  private static final String SWEEP = "sweep";
  private static final double TOLERANCE = 1e-9;

  private final FundState state;
  private final Trader trader;
  private final double cashBuffer;
  private final double highCash;

  Liquidity(FundState state, Trader trader) {
    this.state = state;
    this.trader = trader;
    this.cashBuffer = state.config.cashBuffer();
    this.highCash = cashBuffer + state.config.sweepBand();
  }

  /** Pays what is due today; sets the day's state when it takes the line, or cannot. */
  void pay(int t) {
    if (state.cash() < 0) {
      sellToday(t, -state.cash() + cashBuffer * state.nav);
    }
    double drawn = -state.ledger.balance(Ledger.LINE);
    if (drawn > 0 && state.cash() > 0) {
      state.ledger.post(Ledger.LINE, Ledger.CASH, Math.min(drawn, state.cash()));
    } else if (state.cash() < 0) {
      draw(t, drawn);
    }
    if (-state.ledger.balance(Ledger.LINE) > TOLERANCE * state.nav
        && !state.dayState.stops()) {
      state.dayState = DayState.BRIDGED;
    }
  }

  private void draw(int t, double drawn) {
    double room = Math.max(0, state.config.lineLimit() * state.nav - drawn);
    double missing = -state.cash();
    state.ledger.post(Ledger.CASH, Ledger.LINE, Math.min(missing, room));
    if (missing > room + TOLERANCE * state.nav) {
      state.dayState = DayState.ILLIQUID;
      state.stopCause =
          "a payment of "
              + plain(missing)
              + " was due on "
              + state.days.date(t)
              + " but cash and bills were exhausted and the liquidity line had room for "
              + plain(room);
    }
  }

  /** Sells bills for same-day settlement, in their order of use. */
  private void sellToday(int t, double amount) {
    double left = amount;
    for (Security bill : state.universe.bills()) {
      if (left > 0) {
        left -= sell(t, t, bill, left);
      }
    }
  }

  /** Brings projected cash back into its band. */
  void sweep(int t) {
    double low = cashBuffer * state.nav;
    double high = highCash * state.nav;
    double cash = state.cash();
    if (cash >= low && cash <= high && state.queue.isEmptyAfter(t)) {
      return;
    }
    double least = state.queue.leastCash(t, cash);
    if (least > high) {
      buy(t, least - (low + high) / 2);
    } else if (least < low) {
      sellForSettlement(t, cash, low, (low + high) / 2);
    }
  }

  private void sellForSettlement(int t, double cash, double low, double target) {
    for (Security bill : state.universe.bills()) {
      int lag = bill.settlement().daysFor(state.days.epochDay(t));
      double projected = state.queue.leastCash(t, cash, Math.min(lag, 3));
      if (projected < low) {
        sell(t, t + lag, bill, target - projected);
      }
    }
  }

  private void buy(int t, double amount) {
    if (!state.universe.bills().isEmpty()) {
      Security bill = state.universe.bills().get(0);
      double price = bill.close(t);
      double quantity = lots(amount / price, bill.terms().lot(), false);
      if (quantity > 0 && bill.quotedOn(state.days.epochDay(t))) {
        trader.security(t, t, state.cashSleeve, bill, quantity, SWEEP);
      }
    }
  }

  private double sell(int t, int due, Security bill, double amount) {
    double price = bill.close(t);
    double held = state.securities.held(state.cashSleeve, bill);
    double quantity = Math.min(held, lots(amount / price, bill.terms().lot(), true));
    if (!(quantity > 0)) {
      return 0;
    }
    trader.security(t, t, due, state.cashSleeve, bill, -quantity, SWEEP);
    return quantity * price;
  }

  private double lots(double quantity, double lot, boolean up) {
    if (lot > 0 && state.config.contracts() == LotPolicy.WHOLE) {
      return (up ? Math.ceil(quantity / lot) : Math.floor(quantity / lot)) * lot;
    }
    return quantity;
  }

  private static String plain(double amount) {
    return new java.math.BigDecimal(amount).setScale(2, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }
}
