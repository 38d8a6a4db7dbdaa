package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Target;
import io.notional.core.config.Nearest;
import io.notional.core.market.Security;
import io.notional.core.settings.Sizing;

/** Takes a decision's targets, checks them, and puts them among the pending orders. */
final class OrderDesk implements Orders {
  private static final double TOLERANCE = 1e-9;

  private final FundState state;
  private final Sizer sizer;
  private final Moment moment;
  private final boolean sizedAtFill;
  private String reason = "";

  OrderDesk(FundState state, Sizer sizer, Moment moment) {
    this.state = state;
    this.sizer = sizer;
    this.moment = moment;
    this.sizedAtFill = state.config.sizing() == Sizing.EXECUTION;
  }

  /** Takes the orders of a decision that a rule asked for. */
  void open(Rebalance rebalance) {
    reason = rebalance.reason();
  }

  @Override
  public SleeveOrders sleeve(String id) {
    int sleeve = state.universe.sleeve(id);
    if (sleeve < 0) {
      throw bad(
          Nearest.unknown(
              "sleeve", id, state.universe.sleeves().stream().map(s -> s.id()).toList()));
    }
    return (instrument, target) -> order(sleeve, instrument, target);
  }

  private void order(int sleeve, String instrument, Target target) {
    int day = moment.day();
    requireNoCollateral(sleeve);
    Listing listing = state.universe.listing(sleeve, instrument);
    if (listing == null) {
      throw bad(
          "sleeve "
              + state.universe.sleeves().get(sleeve).id()
              + " does not name "
              + instrument
              + " among its requirements");
    }
    if (hasEnded(listing.security(), day)) {
      state.policies.count("order-dropped:left-market");
      return;
    }
    OrderSize size = sizer.size(listing, target, day);
    state.targets.put(listing, target);
    state.pending.put(
        new PendingOrders.Order(
            listing, target, sizedAtFill ? new OrderSize.AtFill() : size, day, reason));
  }

  /** A fund that had to stop is gone for those who do without it, from its last close on. */
  private boolean hasEnded(Security security, int day) {
    return security != null
        && security.end().isPresent()
        && state.days.epochDay(day) >= security.end().get().epochDay();
  }

  private void requireNoCollateral(int sleeve) {
    if (sleeve == state.cashSleeve) {
      throw bad(
          "sleeve "
              + state.universe.sleeves().get(sleeve).id()
              + " must not be ordered anything: it is the collateral, which the host buys and"
              + " sells");
    }
  }

  /** Takes no more orders of the decision. */
  void close() {
    int day = moment.day();
    checkCapital(day);
    state.targets.sum(day);
  }

  /**
   * Capital of everything but collateral may not exceed nav once all orders have filled, unless
   * losses of futures have brought it there: then it may not grow.
   */
  private void checkCapital(int day) {
    double capital = 0;
    double held = 0;
    for (SecuritySlots.Slot slot : state.securities.slots) {
      if (slot.sleeve != state.cashSleeve) {
        double value = slot.value(day);
        held += value;
        capital += state.pending.has(slot.sleeve, slot.security) ? 0 : value;
      }
    }
    for (int i = 0; i < state.pending.size(); i++) {
      PendingOrders.Order order = state.pending.get(i);
      Listing listing = order.listing();
      if (listing.security() != null && listing.sleeve() != state.cashSleeve) {
        capital += capital(order, listing.security().close(day));
      }
    }
    double limit = Math.max(state.nav, held) * (1 + TOLERANCE);
    if (capital > limit && capital > limit + largestLot(day)) {
      throw bad("capital must not exceed 1 of nav but the orders come to " + capital / state.nav);
    }
  }

  /** Of an order that waits for a quote there may be no price today. */
  private double capital(PendingOrders.Order order, double close) {
    if (order.target() instanceof Target.Quantity quantity) {
      return Double.isNaN(close) ? 0 : quantity.units() * close;
    }
    double weight =
        order.target() instanceof Target.Capital capital
            ? capital.weight()
            : ((Target.Notional) order.target()).weight();
    return weight * state.nav;
  }

  private double largestLot(int day) {
    double largest = 0;
    for (Security security : state.universe.securities().values()) {
      double lot = security.lot() * security.close(day);
      largest = lot > largest ? lot : largest;
    }
    return largest;
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_ORDER, message);
  }
}
