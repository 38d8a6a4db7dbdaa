package io.notional.core.internal.kernel;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
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
  private double[] changes = new double[8];

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

  /** The next day on which something happens whatever is ordered; far away if nothing will. */
  int nextEvent() {
    return events.nextDay();
  }

  /** Goes on at a day, of which no earlier event is to come. */
  void resume(int day) {
    events.resume(day);
  }

  /** Fills what was ordered. */
  void orders(int t) {
    events.dropOrders(t);
    if (!state.pending.isEmpty()) {
      fill(t);
    }
  }

  private void fill(int t) {
    PendingOrders pending = state.pending;
    int orders = pending.size();
    List<PendingOrders.Order> waiting = List.of();
    if (changes.length < orders) {
      changes = new double[orders];
    }
    for (int i = 0; i < orders; i++) {
      PendingOrders.Order order = pending.get(i);
      if (quoted(order.listing(), t) && !waits(order, t)) {
        changes[i] = change(order, t);
      } else {
        changes[i] = 0;
        waiting = waiting.isEmpty() ? new ArrayList<>() : waiting;
        wait(order, t, waiting);
      }
    }
    for (int i = 0; i < orders; i++) {
      if (changes[i] < 0) {
        trade(pending.get(i), changes[i], t);
      }
    }
    power.shrink(t, pending, changes);
    for (int i = 0; i < orders; i++) {
      if (changes[i] > 0) {
        trade(pending.get(i), changes[i], t);
      }
    }
    pending.keep(waiting);
  }

  /** Units to trade; 0 when what is held is the target but for rounding. */
  double change(PendingOrders.Order order, int t) {
    Listing listing = order.listing();
    double target =
        order.size() instanceof OrderSize.Fixed fixed
            ? fixed.units()
            : sizer.units(listing, order.target(), t);
    double held =
        listing.security() != null
            ? state.securities.held(listing.sleeve(), listing.security())
            : state.futures.held(listing.sleeve(), listing.product());
    double change = target - held;
    double size = Math.abs(target);
    return Math.abs(change) > ROUNDING * (size > 1 ? size : 1) ? change : 0;
  }

  /** Whether what it asks for has no size at a price of zero or less. */
  boolean waits(PendingOrders.Order order, int t) {
    return order.listing().product() != null
        && order.size() instanceof OrderSize.AtFill
        && sizer.waits(order.listing(), order.target(), t);
  }

  private void wait(PendingOrders.Order order, int t, List<PendingOrders.Order> waiting) {
    if (order.listing().lastDay() < t) {
      state.policies.count("order-dropped:left-market");
    } else {
      waiting.add(order);
      boolean quoted = quoted(order.listing(), t);
      state.policies.count(quoted ? "order-waited:price-not-positive" : "order-waited:not-quoted");
    }
  }

  /** Whether an instrument has a quote of its own. */
  static boolean quoted(Listing listing, int t) {
    if (listing.security() != null) {
      return listing.security().quotedOn(t);
    }
    Contract contract = listing.inUse().on(t);
    return contract != null && contract.quotedOn(t);
  }

  private void trade(PendingOrders.Order order, double change, int t) {
    Listing listing = order.listing();
    Security security = listing.security();
    if (security == null) {
      tradeFuture(order, change, t);
      return;
    }
    boolean paidFor = change > 0 && listing.sleeve() != state.cashSleeve;
    double units = paidFor ? power.cut(t, security, change) : change;
    if (Math.abs(units) > 0) {
      trader.security(order.decisionDay(), t, listing.sleeve(), security, units, order.reason());
    }
  }

  /** What is reduced leaves the older contract of a roll under way first. */
  private void tradeFuture(PendingOrders.Order order, double change, int t) {
    int sleeve = order.listing().sleeve();
    FutureProduct product = order.listing().product();
    int active = order.listing().inUse().on(t).index();
    double left = change;
    for (FutureSlots.Slot slot : state.futures.of(product)) {
      boolean older = slot.sleeve == sleeve && slot.contract.index() != active;
      if (older && slot.quantity() * left < 0) {
        double taken = Math.copySign(Math.min(Math.abs(left), Math.abs(slot.quantity())), left);
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
        order.decisionDay(),
        t,
        order.listing().sleeve(),
        product,
        contract,
        quantity,
        order.reason());
  }
}
