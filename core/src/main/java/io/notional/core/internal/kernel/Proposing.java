package io.notional.core.internal.kernel;

import io.notional.api.strategy.Rebalance;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.Proposal;
import io.notional.core.result.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules ask for at one close: asked once, of a fund that goes no further. */
final class Proposing {
  private final FundState state;
  private final Execute execute;
  private final Margining margining;
  private final int day;

  Proposing(FundState state, Execute execute, Margining margining) {
    this.state = state;
    this.execute = execute;
    this.margining = margining;
    this.day = state.day;
  }

  /** Margin as it stands. */
  Proposal.Margin margin() {
    margining.assess(day);
    return new Proposal.Margin(state.initial, state.maintenance, state.eligible);
  }

  /**
   * Fills on trial what was ordered, to see what that costs and what margin it leaves.
   *
   * @param nav before it
   * @param before margin then
   */
  Proposal propose(Rebalance answer, double nav, Proposal.Margin before) {
    List<Proposal.Order> orders = new ArrayList<>();
    for (int i = 0; i < state.pending.size(); i++) {
      orders.add(order(state.pending.get(i)));
    }
    execute.orders(day);
    state.refreshNav();
    List<Trade> fills = state.trades.snapshot();
    orders.replaceAll(order -> withCost(order, fills));
    orders.removeIf(order -> Math.abs(order.quantity()) <= 0);
    return new Proposal(state.days.date(day), nav, answer.reason(), orders, before, margin());
  }

  private Proposal.Order order(PendingOrders.Order order) {
    Listing listing = order.listing();
    boolean fills = Execute.quoted(listing, day) && !execute.waits(order, day);
    double held = held(listing);
    double change = fills ? execute.change(order, day) : waiting(order, held);
    return new Proposal.Order(
        state.universe.sleeves().get(listing.sleeve()).id(),
        listing.instrument(),
        contract(listing),
        held,
        change,
        fills ? Optional.of(price(listing)) : Optional.empty(),
        fills ? change * unit(listing) : 0,
        0,
        state.days.date(order.decisionDay()),
        order.reason());
  }

  private static double waiting(PendingOrders.Order order, double held) {
    return order.size() instanceof OrderSize.Fixed fixed ? fixed.units() - held : Double.NaN;
  }

  private double held(Listing listing) {
    return listing.security() != null
        ? state.securities.held(listing.sleeve(), listing.security())
        : state.futures.held(listing.sleeve(), listing.product());
  }

  private String contract(Listing listing) {
    FutureProduct product = listing.product();
    int active = product == null ? -1 : product.activeContract(day);
    return active < 0 ? "" : product.contract(active).label();
  }

  private double price(Listing listing) {
    Security security = listing.security();
    FutureProduct product = listing.product();
    return security != null
        ? security.close(day)
        : product.contract(product.activeContract(day)).close(day);
  }

  private double unit(Listing listing) {
    Security security = listing.security();
    FutureProduct product = listing.product();
    return security != null
        ? security.close(day) * security.multiplier()
        : product.notionalPerContract(product.activeContract(day), day);
  }

  private Proposal.Order withCost(Proposal.Order order, List<Trade> fills) {
    int sleeve = state.universe.sleeve(order.sleeve());
    double cost =
        fills.stream()
            .filter(fill -> fill.sleeve() == sleeve)
            .filter(fill -> fill.instrument().equals(order.instrument()))
            .mapToDouble(Trade::cost)
            .sum();
    return new Proposal.Order(
        order.sleeve(),
        order.instrument(),
        order.contract(),
        order.held(),
        order.quantity(),
        order.price(),
        order.notional(),
        cost,
        order.decided(),
        order.reason());
  }
}
