package io.notional.core.kernel;

import io.notional.core.market.FutureProduct;
import java.util.ArrayList;
import java.util.List;

/** Step 4: due rolls fill both legs, then orders fill: sells before buys. */
final class Execute {
  /** Changes below this are rounding of quantities, not orders. */
  private static final double ROUNDING = 1e-12;

  private final FundState state;
  private final Trader trader;
  private final Sizer sizer;
  private final EventCalendar events;
  private final PurchasingPower power;

  Execute(FundState state, Trader trader, Sizer sizer, Liquidity liquidity) {
    this.state = state;
    this.trader = trader;
    this.sizer = sizer;
    this.power = new PurchasingPower(state, trader, liquidity);
    this.events = new EventCalendar(state, trader, sizer);
  }

  /** What happens at a close whatever was ordered: due rolls, and what leaves the market. */
  void events(int t) {
    events.run(t);
  }

  /** Fills what was ordered. */
  void orders(int t) {
    events.dropOrders(t);
    if (!state.pending.isEmpty()) {
      fill(t);
    }
  }

  private void fill(int t) {
    List<Ready> sells = new ArrayList<>();
    List<Ready> buys = new ArrayList<>();
    List<PendingOrders.Order> waiting = new ArrayList<>();
    for (PendingOrders.Order order : state.pending.all()) {
      if (!quoted(order, t)) {
        wait(order, t, waiting);
        continue;
      }
      double target = target(order, t);
      double change = target - held(order);
      if (Math.abs(change) > ROUNDING * Math.max(1, Math.abs(target))) {
        (change < 0 ? sells : buys).add(new Ready(order, change));
      }
    }
    state.pending.keep(waiting);
    sells.forEach(ready -> trade(ready, t));
    buys.forEach(ready -> trade(ready, t));
  }

  private double target(PendingOrders.Order order, int t) {
    if (!Double.isNaN(order.quantity())) {
      return order.quantity();
    }
    return order.security() != null
        ? sizer.quantity(order.security(), order.target(), t)
        : sizer.quantity(order.product(), order.target(), t);
  }

  private void wait(PendingOrders.Order order, int t, List<PendingOrders.Order> waiting) {
    if (state.universe.market().lastDay(order.instrument()) < t) {
      state.count("order-dropped:left-market");
    } else {
      waiting.add(order);
      state.count("order-waited:not-quoted");
    }
  }

  private boolean quoted(PendingOrders.Order order, int t) {
    if (order.security() != null) {
      return order.security().quotedOn(state.days.epochDay(t));
    }
    int contract = order.product().activeContract(t);
    return contract >= 0 && order.product().contracts().get(contract).quotedOn(t);
  }

  private double held(PendingOrders.Order order) {
    return order.security() != null
        ? state.securities.held(order.sleeve(), order.security())
        : state.futures.held(order.sleeve(), order.product());
  }

  private void trade(Ready ready, int t) {
    PendingOrders.Order order = ready.order();
    if (order.security() == null) {
      tradeFuture(order, ready.change(), t);
      return;
    }
    boolean paidFor = ready.change() > 0 && order.sleeve() != state.cashSleeve;
    double units = paidFor ? power.cut(t, order.security(), ready.change()) : ready.change();
    if (Math.abs(units) > 0) {
      trader.security(
          order.decisionDay(), t, order.sleeve(), order.security(), units, order.reason());
    }
  }

  /** What is reduced leaves the older contract of a roll under way first. */
  private void tradeFuture(PendingOrders.Order order, double change, int t) {
    FutureProduct product = order.product();
    int active = product.activeContract(t);
    double left = change;
    for (FutureSlots.Slot slot : state.futures.slots) {
      boolean older =
          slot.sleeve == order.sleeve()
              && slot.product == product
              && slot.contract.index() != active;
      if (older && slot.quantity * left < 0) {
        double taken = Math.copySign(Math.min(Math.abs(left), Math.abs(slot.quantity)), left);
        future(order, t, product, slot.contract.index(), taken);
        left -= taken;
      }
    }
    if (Math.abs(left) > ROUNDING) {
      future(order, t, product, active, left);
    }
  }

  private void future(
      PendingOrders.Order order, int t, FutureProduct product, int contract, double quantity) {
    trader.future(
        order.decisionDay(), t, order.sleeve(), product, contract, quantity, order.reason());
  }

  private record Ready(PendingOrders.Order order, double change) {}
}
