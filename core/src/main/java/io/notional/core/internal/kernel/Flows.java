package io.notional.core.internal.kernel;

import io.notional.core.result.CashFlow;
import io.notional.core.result.DayState;
import io.notional.core.settings.Invest;
import io.notional.core.settings.Withdraw;
import java.util.ArrayList;
import java.util.List;

/**
 * What investors pay in and take out, after the orders of a close have filled and before margin: so
 * it takes no part in that day's return, and is there for all that follows. A contribution is cash
 * at once; a withdrawal leaves nav at once and is paid when the latest sale has settled. What
 * either trades for it fills at the same close.
 */
final class Flows {
  private static final String UNFUNDED = "withdrawal:unfunded";

  /** Beside the other: it was not booked, whatever else flowed at that close. */
  private static final String BEYOND_NAV = "withdrawal:beyond-nav";

  private final FundState state;
  private final Execute execute;
  private final FlowDays flows;
  private final FlowOrders orders;
  private final Invest invest;
  private final boolean pullsBack;
  private final UnitCount units;
  private final List<Told> told = new ArrayList<>();
  private int next;
  private int day;
  private double arrived;
  private String refusal = "";

  /** What the host told of between two closes; without a day it settles as other flows do. */
  private record Told(double amount, int due) {}

  Flows(FundState state, Execute execute, Sizer sizer, Trader trader) {
    this.state = state;
    this.execute = execute;
    this.flows = state.universe.flows();
    this.orders = new FlowOrders(state, sizer, trader);
    this.invest = state.config.flows().invest();
    this.pullsBack = state.config.flows().withdraw() == Withdraw.OVERWEIGHT_FIRST;
    this.units = new UnitCount(state.config.nav());
    this.day = dayOf(0);
  }

  /** The next day on which something goes in or out; far away if nothing does. */
  int day() {
    return told.isEmpty() ? day : 0;
  }

  /**
   * Takes a flow that arrives at the next close.
   *
   * @param due the valuation day on which it is cash; negative for when flows are
   */
  void tell(double amount, int due) {
    told.add(new Told(amount, due));
  }

  /** Writes units and what was told, or reads them. */
  void pass(Archive archive) {
    units.pass(archive);
    int count = archive.count(told.size());
    for (int i = 0; i < count; i++) {
      Told flow = archive.reads() ? new Told(0, -1) : told.get(i);
      double amount = archive.number(flow.amount);
      int due = archive.day(flow.due);
      if (archive.reads()) {
        told.add(new Told(amount, due));
      }
    }
  }

  /** Goes on at a day: what flowed before is over. */
  void resume(int from) {
    while (dayOf(next) < from) {
      next++;
    }
    day = dayOf(next);
  }

  private int dayOf(int flow) {
    return flow < flows.size() ? flows.day(flow) : Integer.MAX_VALUE;
  }

  /** Takes what is to go in or out at a close, if anything is. */
  void arrive(int t) {
    arrived = 0;
    planned(t);
    for (Told flow : told) {
      state.refreshNav();
      arrived = flow.amount;
      if (flow.amount > 0) {
        contribute(t, flow.amount, Math.max(t, flow.due));
      } else {
        withdraw(t, -flow.amount, flow.due);
      }
      if (!refusal.isEmpty()) {
        break;
      }
    }
    told.clear();
  }

  private void planned(int t) {
    if (t >= day) {
      state.refreshNav();
      double inCash = 0;
      double inKind = 0;
      for (; dayOf(next) <= t; next++) {
        double amount = flows.amount(next, state.nav, units);
        inCash += flows.isInKind(next) ? 0 : amount;
        inKind += flows.isInKind(next) ? amount : 0;
        flows.count(next, state.policies);
      }
      day = dayOf(next);
      arrived = inCash;
      if (inCash > 0) {
        contribute(t, inCash, t);
      } else if (inCash < 0) {
        withdraw(t, -inCash, t);
      }
      if (refusal.isEmpty() && Math.abs(inKind) > 0) {
        exchange(t, inKind);
      }
    }
  }

  /** Securities change hands at the close, and cash for the rest: all of it at once. */
  private void exchange(int t, double amount) {
    state.refreshNav();
    arrived = arrived < 0 ? arrived : amount;
    if (!(-amount < state.nav)) {
      arrived = amount;
      refuse();
      return;
    }
    double before = state.nav;
    if (amount > 0) {
      book(t, t, amount);
    }
    orders.placeInKind(t, before, amount);
    execute.orders(t);
    if (amount < 0) {
      book(t, t, amount);
    }
  }

  private void contribute(int t, double amount, int due) {
    double before = state.nav;
    book(t, due, amount);
    if (invest != Invest.CASH) {
      orders.place(t, before, amount, invest == Invest.UNDERWEIGHT_FIRST);
      execute.orders(t);
    }
  }

  private void refuse() {
    refusal = "is all of nav, " + Liquidity.plain(state.nav) + ", or more";
  }

  private void withdraw(int t, double amount, int due) {
    if (!(amount < state.nav)) {
      refuse();
      return;
    }
    orders.place(t, state.nav, -amount, pullsBack);
    execute.orders(t);
    book(t, Math.max(Math.max(t, due), state.queue.lastSale()), -amount);
  }

  private void book(int t, int due, double amount) {
    if (due > t) {
      state.balances.owe(amount);
      state.deliveries.expect(due, amount);
    } else {
      state.balances.cash += amount;
    }
    state.flows.add(new CashFlow(t, due, amount));
    units.flow(amount);
    state.noteActivity();
    state.refreshNav();
  }

  /** Ends a close: units are counted, and the run stops where a withdrawal cannot be paid. */
  void apply(int t) {
    units.close(state.nav);
    boolean illiquid = arrived < 0 && state.dayState == DayState.ILLIQUID;
    if (illiquid || !refusal.isEmpty()) {
      state.policies.count(UNFUNDED);
      if (!refusal.isEmpty()) {
        state.policies.count(BEYOND_NAV);
      }
      String why = refusal.isEmpty() ? "cannot be paid: " + state.stopCause : refusal;
      state.dayState = DayState.ILLIQUID;
      state.stopCause =
          "the withdrawal of "
              + Liquidity.plain(-arrived)
              + " on "
              + state.days.date(t)
              + " "
              + why;
    }
  }
}
