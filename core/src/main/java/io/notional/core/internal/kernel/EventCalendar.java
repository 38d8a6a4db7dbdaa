package io.notional.core.internal.kernel;

import io.notional.core.market.FundEnd;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.RollWeight;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens at a close whatever was ordered: products roll, and what leaves the market is closed
 * at its last price. Each instrument knows its next date; most days only the earliest is looked at.
 */
final class EventCalendar {
  private static final String LEFT = "left market";
  private static final int NEVER = Integer.MAX_VALUE;

  private final FundState state;
  private final Trader trader;
  private final Sizer sizer;
  private final RollCursor[] products;
  private final Security[] securities;
  private final int[] securityLeaves;
  private int nextDay;
  private final List<String> left = new ArrayList<>();
  private int leftOn = -1;

  EventCalendar(FundState state, Trader trader, Sizer sizer) {
    this.state = state;
    this.trader = trader;
    this.sizer = sizer;
    BoundFund universe = state.universe;
    this.products = new RollCursor[universe.products().size()];
    int at = 0;
    for (FutureProduct product : universe.products().values()) {
      products[at++] = new RollCursor(product, leaves(product.id()));
    }
    this.securities = universe.securities().values().toArray(new Security[0]);
    this.securityLeaves = new int[securities.length];
    for (int i = 0; i < securities.length; i++) {
      securityLeaves[i] = leaves(securities[i].id());
    }
    findNextDay(universe.firstDay());
  }

  /** The day at whose close an instrument is left, if the run goes on after it. */
  private int leaves(String id) {
    Market market = state.universe.market();
    Security security = market.securities().get(id);
    if (security != null && security.end().filter(FundEnd::stopsHolders).isPresent()) {
      return NEVER; // the run stops with it
    }
    int last = market.lastDay(id);
    boolean inside = last < state.universe.lastDay() && last >= state.universe.firstDay();
    return inside ? last : NEVER;
  }

  /** The next day on which something happens; far away if nothing will. */
  int nextDay() {
    return nextDay;
  }

  /** Goes on at a day: what happened before is over. */
  void resume(int day) {
    for (RollCursor cursor : products) {
      cursor.resume(day);
    }
    findNextDay(day);
  }

  void run(int t) {
    if (t >= nextDay) {
      happen(t);
    }
  }

  private void happen(int t) {
    for (RollCursor cursor : products) {
      while (cursor.day() <= t) {
        roll(cursor, t);
        cursor.next();
      }
      if (cursor.leaves == t) {
        close(cursor.product, t);
        left(cursor.product.id(), t);
      }
    }
    for (int i = 0; i < securities.length; i++) {
      if (securityLeaves[i] == t) {
        close(securities[i], t);
        left(securities[i].id(), t);
      }
    }
    findNextDay(t + 1);
  }

  private void findNextDay(int from) {
    nextDay = NEVER;
    for (RollCursor cursor : products) {
      nextDay = Math.min(nextDay, cursor.day());
      nextDay = cursor.leaves >= from ? Math.min(nextDay, cursor.leaves) : nextDay;
    }
    for (int day : securityLeaves) {
      nextDay = day >= from ? Math.min(nextDay, day) : nextDay;
    }
  }

  private void roll(RollCursor cursor, int t) {
    FutureProduct product = cursor.product;
    RollStep step = cursor.step();
    boolean all = step.share() >= 1;
    for (FutureSlots.Slot slot : state.futures.of(product)) {
      if (slot.contract.index() == step.from()) {
        double part = slot.quantity() * cursor.part();
        double quantity = all ? slot.quantity() : sizer.toLot(part, product.lot());
        if (Math.abs(quantity) > 0) {
          if (product.rollWeight() != RollWeight.ONE_TO_ONE && !product.keepsMeasure(step)) {
            state.policies.count("roll-weight:one-to-one:price-not-positive");
          }
          double entered = sizer.toLot(quantity * product.rollRatio(step), product.lot());
          trader.roll(step, slot.sleeve, product, quantity, entered, t);
        }
      }
    }
  }

  private void left(String instrument, int t) {
    if (leftOn != t) {
      left.clear();
      leftOn = t;
    }
    left.add(instrument);
  }

  /** An order that filled on the last day would have nothing to be marked at on the next. */
  void dropOrders(int t) {
    if (leftOn == t) {
      for (String instrument : left) {
        if (state.pending.drop(instrument)) {
          state.policies.count("order-dropped:left-market");
        }
      }
    }
  }

  private void close(FutureProduct product, int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.product == product) {
        trader.future(t, t, slot.sleeve, product, slot.contract.index(), -slot.quantity(), LEFT);
        state.policies.count("left-market:closed-at-last-price");
      }
    }
  }

  private void close(Security security, int t) {
    SecuritySlots.Slot[] slots = state.securities.slots;
    for (int i = slots.length - 1; i >= 0; i--) {
      SecuritySlots.Slot slot = slots[i];
      if (slot.security == security) {
        trader.security(t, t, slot.sleeve, security, -slot.quantity(), LEFT);
        state.policies.count("left-market:closed-at-last-price");
      }
    }
  }

  /** A product's roll steps, of which the next one is known. */
  private final class RollCursor {
    final FutureProduct product;
    final int leaves;
    private final List<RollStep> steps;
    private int at;
    private int day;

    /** A roll on the first day is over before anything is held. */
    RollCursor(FutureProduct product, int leaves) {
      this.product = product;
      this.leaves = leaves;
      this.steps = product.rolls();
      this.at = product.rollsBy(state.universe.firstDay());
      this.day = dayOfNext();
    }

    int day() {
      return day;
    }

    void resume(int next) {
      at = product.rollsBy(next - 1);
      day = dayOfNext();
    }

    private int dayOfNext() {
      return at < steps.size() ? steps.get(at).day() : NEVER;
    }

    RollStep step() {
      return steps.get(at);
    }

    /** The part of what is still in the old contract that is to move. */
    double part() {
      RollStep step = steps.get(at);
      RollStep previous = at > 0 ? steps.get(at - 1) : null;
      boolean continues =
          previous != null && previous.from() == step.from() && previous.to() == step.to();
      double done = continues ? previous.share() : 0;
      return (step.share() - done) / (1 - done);
    }

    void next() {
      at++;
      day = dayOfNext();
    }
  }
}
