package io.notional.core.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days on which something of a run's instruments rolls or leaves the market, in order. */
final class EventCalendar {
  private static final String LEFT = "left market";

  /** Something that happens at the close of a day. */
  private sealed interface Event {
    int day();
  }

  /** A step of a roll, with the part of what is still in the old contract that is to move. */
  private record RollEvent(int day, FutureProduct product, RollStep step, double part)
      implements Event {}

  private record ProductLeaves(int day, FutureProduct product) implements Event {}

  private record SecurityLeaves(int day, Security security) implements Event {}

  private final FundState state;
  private final Trader trader;
  private final Sizer sizer;
  private final List<Event> events = new ArrayList<>();
  private int nextDay = Integer.MAX_VALUE;
  private int next;
  private final List<String> left = new ArrayList<>();
  private int leftOn = -1;

  EventCalendar(FundState state, Trader trader, Sizer sizer) {
    this.state = state;
    this.trader = trader;
    this.sizer = sizer;
    for (FutureProduct product : state.universe.products().values()) {
      addRolls(product);
      int last = state.universe.market().lastDay(product.id());
      add(new ProductLeaves(last, product), last < state.universe.lastDay());
    }
    for (Security security : state.universe.securities().values()) {
      int last = state.universe.market().lastDay(security.id());
      add(new SecurityLeaves(last, security), last < state.universe.lastDay());
    }
    events.sort(Comparator.comparingInt(Event::day));
    nextDay = events.isEmpty() ? Integer.MAX_VALUE : events.get(0).day();
  }

  private void addRolls(FutureProduct product) {
    RollStep previous = null;
    for (RollStep step : product.rolls()) {
      boolean continues =
          previous != null && previous.from() == step.from() && previous.to() == step.to();
      double done = continues ? previous.share() : 0;
      double part = (step.share() - done) / (1 - done);
      add(new RollEvent(step.day(), product, step, part), step.day() <= state.universe.lastDay());
      previous = step;
    }
  }

  /** A roll on the first day is over before anything is held. */
  private void add(Event event, boolean inside) {
    int first = state.universe.firstDay();
    if (inside && event.day() >= (event instanceof RollEvent ? first + 1 : first)) {
      events.add(event);
    }
  }

  void run(int t) {
    while (nextDay <= t) {
      Event event = events.get(next++);
      nextDay = next < events.size() ? events.get(next).day() : Integer.MAX_VALUE;
      if (event instanceof RollEvent roll) {
        roll(roll, t);
      } else if (event instanceof ProductLeaves leaves) {
        close(leaves.product(), t);
        leaves(leaves.product().id(), t);
      } else if (event instanceof SecurityLeaves leaves) {
        close(leaves.security(), t);
        leaves(leaves.security().id(), t);
      }
    }
  }

  private void roll(RollEvent event, int t) {
    FutureProduct product = event.product();
    double lot = product.terms().lot();
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.product == product && slot.contract.index() == event.step().from()) {
        boolean all = event.step().share() >= 1;
        double quantity = all ? slot.quantity : sizer.toLot(slot.quantity * event.part(), lot);
        if (Math.abs(quantity) > 0) {
          double entered = sizer.toLot(quantity * product.rollRatio(event.step()), lot);
          trader.roll(event.step(), slot.sleeve, product, quantity, entered, t);
        }
      }
    }
  }

  private void leaves(String instrument, int t) {
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
          state.count("order-dropped:left-market");
        }
      }
    }
  }

  private void close(FutureProduct product, int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.product == product) {
        trader.future(t, t, slot.sleeve, product, slot.contract.index(), -slot.quantity, LEFT);
        state.count("left-market:closed-at-last-price");
      }
    }
  }

  private void close(Security security, int t) {
    SecuritySlots slots = state.securities;
    for (int i = slots.size - 1; i >= 0; i--) {
      if (slots.security[i] == security) {
        trader.security(t, t, slots.sleeve[i], security, -slots.quantity[i], LEFT);
        state.count("left-market:closed-at-last-price");
      }
    }
  }
}
