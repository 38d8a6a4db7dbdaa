package io.notional.core.internal.kernel;

import io.notional.core.market.Security;
import io.notional.core.market.SettlementDays;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.LotPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The cash side of step 5: variation is paid from cash, then bills, then the line; cash is kept at
 * its buffer by selling and buying bills. What is drawn counts as negative cash, so that whatever
 * comes in pays it back.
 */
final class Liquidity {
  /** Amounts below this fraction of nav are rounding. */
  static final double TOLERANCE = Result.ROUNDING;

  private static final String SWEEP = "sweep";
  private static final int COST_ROUNDS = 4;

  private final FundState state;
  private final Trader trader;
  private final List<Security> bills;
  private final int[] lastDays;
  private final SettlementDays settlements;
  // Copied once: they are read every day.
  private final double cashBuffer;
  private final double highCash;

  Liquidity(FundState state, Trader trader) {
    this.state = state;
    this.trader = trader;
    this.cashBuffer = state.config.cashBuffer();
    this.highCash = cashBuffer + state.config.sweepBand();
    this.bills = state.universe.bills();
    this.settlements = state.universe.market().settlements();
    this.lastDays =
        bills.stream().mapToInt(bill -> state.universe.market().lastDay(bill.id())).toArray();
  }

  /** Whether cash is inside its band, nothing is due and nothing is drawn, as on most days. */
  boolean isQuiet(int t) {
    return isInBand(state.balances.cash, state.nav)
        && state.queue.isEmptyAfter(t)
        && !(state.balances.line < 0);
  }

  /** Whether cash is inside the band in which it is left alone. */
  boolean isInBand(double cash, double nav) {
    return cash >= cashBuffer * nav && cash <= highCash * nav;
  }

  /**
   * Sells bills for same-day settlement, in their order of use, when cash does not cover the day.
   */
  void raise(int t) {
    if (state.cash() < -TOLERANCE * state.nav) {
      double buffer = cashBuffer * state.nav;
      for (Security bill : bills) {
        sell(t, t, bill, buffer - state.cash());
      }
    }
  }

  /**
   * Brings projected cash back into its band. Cash that was just raised to the edge of the band is
   * inside it, on whichever side of the edge its rounding fell.
   */
  void sweep(int t) {
    double rounding = TOLERANCE * state.nav;
    double low = cashBuffer * state.nav - rounding;
    double high = highCash * state.nav + rounding;
    double cash = state.cash();
    if (cash >= low && cash <= high && state.queue.isEmptyAfter(t)) {
      return;
    }
    double least = state.queue.leastCash(t, cash);
    if (least > high) {
      buy(t, least - (low + high) / 2);
    } else if (least < low) {
      sellForSettlement(t, low, (low + high) / 2);
    }
  }

  /** By each bill's own settlement; what that is too late for is sold for the next day. */
  private void sellForSettlement(int t, double low, double target) {
    for (Security bill : bills) {
      int due = bill.settles(t);
      double projected = state.queue.leastCash(t, state.cash(), due - t);
      if (projected < low) {
        sell(t, due, bill, target - projected);
      }
    }
    int next = settlements.next(t);
    for (Security bill : bills) {
      sell(t, next, bill, -state.queue.leastCash(t, state.cash(), next - t));
    }
  }

  private void buy(int t, double amount) {
    for (int i = 0; i < bills.size(); i++) {
      Security bill = bills.get(i);
      boolean stays = lastDays[i] >= Math.min(t + 1, state.universe.lastDay());
      if (stays && bill.quotedOn(t)) {
        double quantity = lots(units(t, bill, amount, -1), bill.lot(), false);
        if (quantity > 0) {
          trader.security(t, t, state.cashSleeve, bill, quantity, SWEEP);
        }
        return;
      }
    }
  }

  /** Sells as much of a bill as brings an amount after costs, or all of it. */
  private void sell(int t, int due, Security bill, double amount) {
    double held = state.securities.held(state.cashSleeve, bill);
    if (held > 0 && amount > TOLERANCE * state.nav) {
      double sold = Math.min(held, lots(units(t, bill, amount, 1), bill.lot(), true));
      trader.security(t, t, due, state.cashSleeve, bill, -sold, SWEEP);
    }
  }

  /** The units that bring an amount after costs (sign 1), or cost it with them (sign -1). */
  private double units(int t, Security bill, double amount, int sign) {
    double price = bill.close(t);
    double units = amount / price;
    for (int i = 0; i < COST_ROUNDS; i++) {
      double cost = trader.cost(bill, t, -sign * units, price);
      if (!(cost > 0)) {
        return units;
      }
      units = (amount + sign * cost) / price;
    }
    return units;
  }

  /** What all bills would bring after costs. */
  double sellable(int t) {
    double sum = 0;
    for (Security bill : bills) {
      double held = state.securities.held(state.cashSleeve, bill);
      if (held > 0) {
        double price = bill.close(t);
        sum += held * price - trader.cost(bill, t, -held, price);
      }
    }
    return sum;
  }

  /** The most that may be drawn: a nav that falls calls nothing back. */
  double mostDrawn() {
    return Math.max(-state.balances.line, state.lineLimit());
  }

  /**
   * At the close the line lends what is missing in cash, and is paid back from what is there. The
   * run stops when that is not enough for today or for what is due on the days that are projected.
   */
  void bridge(int t) {
    double drawn = -state.balances.line;
    double least = state.queue.leastCash(t, state.cash());
    if (drawn <= 0 && least >= 0) {
      return;
    }
    double most = mostDrawn();
    double needed = Math.max(0, -state.cash());
    if (needed > 0 || drawn > 0) {
      state.balances.draw(Math.min(needed, most) - drawn);
      if (needed > TOLERANCE * state.nav && state.dayState == DayState.MET) {
        state.dayState = DayState.BRIDGED;
      }
    }
    if (-least > most + TOLERANCE * state.nav) {
      illiquid(t, -least, most);
    }
  }

  private void illiquid(int t, double needed, double most) {
    state.dayState = DayState.ILLIQUID;
    state.stopCause =
        "payments that are due on "
            + state.days.date(t)
            + " or settle in the "
            + SettlementDays.HORIZON
            + " business days after exceed cash and bills by "
            + plain(needed)
            + " but the liquidity line lends "
            + plain(most)
            + " at most";
  }

  private double lots(double quantity, double lot, boolean up) {
    if (lot > 0 && state.config.contracts() == LotPolicy.WHOLE) {
      return (up ? Math.ceil(quantity / lot) : Math.floor(quantity / lot)) * lot;
    }
    return quantity;
  }

  /** An amount for messages, to the cent. */
  static String plain(double amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
