package io.notional.core.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.List;

/** Step 4: due rolls fill both legs, then orders fill: sells before buys. */
final class Execute {
  private final FundState state;
  private final Trader trader;
  private final Sizer sizer;
  private final EventCalendar events;

  Execute(FundState state, Trader trader, Sizer sizer) {
    this.state = state;
    this.trader = trader;
    this.sizer = sizer;
    this.events = new EventCalendar(state, trader, sizer);
  }

  void run(int t) {
    events.run(t);
    if (!state.pending.isEmpty()) {
      fill(t);
    }
  }

  private void fill(int t) {
    List<Ready> sells = new ArrayList<>();
    List<Ready> buys = new ArrayList<>();
    for (PendingOrders.Order order : List.copyOf(state.pending.all())) {
      if (!quoted(order.instrument(), t)) {
        wait(order, t);
        continue;
      }
      state.pending.remove(order);
      double target = order.quantity();
      if (Double.isNaN(target)) {
        target = sizer.quantity(order.instrument(), order.target(), t);
      }
      double change = target - held(order);
      if (Math.abs(change) > 1e-12 * Math.max(1, Math.abs(target))) {
        (change < 0 ? sells : buys).add(new Ready(order, change));
      }
    }
    sells.forEach(ready -> trade(ready, t));
    buys.forEach(ready -> trade(ready, t));
  }

  private void wait(PendingOrders.Order order, int t) {
    if (state.universe.market().lastDay(order.instrument()) < t) {
      state.pending.remove(order);
      state.count("order-dropped:left-market");
    } else {
      state.count("order-waited:not-quoted");
    }
  }

  private boolean quoted(String instrument, int t) {
    Security security = state.universe.securities().get(instrument);
    if (security != null) {
      return security.quotedOn(state.days.epochDay(t));
    }
    FutureProduct product = state.universe.products().get(instrument);
    int contract = product.activeContract(t);
    return contract >= 0 && product.contracts().get(contract).close(t) > 0 && fresh(product, t);
  }

  private static boolean fresh(FutureProduct product, int t) {
    return product.contracts().get(product.activeContract(t)).quotedOn(t);
  }

  private double held(PendingOrders.Order order) {
    Security security = state.universe.securities().get(order.instrument());
    return security != null
        ? state.securities.held(order.sleeve(), security)
        : state.futures.held(
            order.sleeve(), state.universe.products().get(order.instrument()));
  }

  private void trade(Ready ready, int t) {
    PendingOrders.Order order = ready.order();
    Security security = state.universe.securities().get(order.instrument());
    if (security != null) {
      trader.security(
          order.decisionDay(), t, order.sleeve(), security, ready.change(), order.reason());
      return;
    }
    FutureProduct product = state.universe.products().get(order.instrument());
    int active = product.activeContract(t);
    double left = ready.change();
    for (FutureSlots.Slot slot : state.futures.slots.clone()) {
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
    if (Math.abs(left) > 1e-12) {
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
