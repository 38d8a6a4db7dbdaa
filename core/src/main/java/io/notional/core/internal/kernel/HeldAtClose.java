package io.notional.core.internal.kernel;

import io.notional.api.strategy.Sleeve;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.holdings.LastTarget;
import io.notional.core.holdings.Unsettled;
import io.notional.core.holdings.WaitingOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The state of a fund at a close as holdings, by names. Stateless. */
final class HeldAtClose {
  /** A rest below this part of what is due on a day is rounding. */
  private static final double ROUNDING = 1e-12;

  private final FundState state;
  private final int day;
  private final Holdings.Builder holdings = Holdings.builder();

  private HeldAtClose(FundState state, int day) {
    this.state = state;
    this.day = day;
  }

  static Holdings of(FundState state, int day) {
    HeldAtClose held = new HeldAtClose(state, day);
    held.positions();
    held.balances();
    held.unsettled();
    held.rules();
    return held.holdings.build();
  }

  private String sleeve(int s) {
    List<Sleeve> sleeves = state.universe.sleeves();
    return sleeves.get(s).id();
  }

  private void positions() {
    holdings.date(state.days.date(day));
    for (SecuritySlots.Slot slot : state.securities.slots) {
      holdings.addPositions(
          HeldPosition.of(slot.security.id(), slot.quantity()).in(sleeve(slot.sleeve)));
    }
    for (FutureSlots.Slot slot : state.futures.slots) {
      holdings.addPositions(
          HeldPosition.of(slot.product.id(), slot.contract.label(), slot.quantity())
              .in(sleeve(slot.sleeve)));
    }
  }

  private void balances() {
    Balances balances = state.balances;
    holdings.addCash(HeldCash.of(state.universe.market().baseCurrency(), balances.cash));
    List<String> currencies = state.foreign.currencies();
    for (int i = 0; i < currencies.size(); i++) {
      if (state.foreign.amount(i) > 0) {
        holdings.addCash(HeldCash.of(currencies.get(i), state.foreign.amount(i)));
      }
    }
    holdings.lineDrawn(0 - balances.line).accruedFee(0 - balances.feePayable);
    if (balances.line < 0) {
      holdings.committedNav(state.committedNav);
    }
  }

  private void unsettled() {
    int last = state.queue.lastDue();
    for (int due = day + 1; due <= last; due++) {
      double[] rest = {state.queue.incoming(due), state.queue.outgoing(due)};
      double rounding = ROUNDING * (rest[0] + rest[1]);
      for (OpenDeliveries.Delivery delivery : state.deliveries.due(due)) {
        holdings.addUnsettled(
            new Unsettled(
                date(due),
                delivery.amount,
                sleeve(delivery.sleeve),
                delivery.security.id(),
                delivery.quantity,
                delivery.price,
                ""));
        rest[0] -= Math.max(0, delivery.amount);
        rest[1] -= Math.max(0, -delivery.amount);
      }
      amount(due, rest[0], rounding);
      amount(due, -rest[1], rounding);
    }
    if (state.queue.lastSale() > day) {
      holdings.lastSale(date(state.queue.lastSale()));
    }
  }

  private void amount(int due, double amount, double rounding) {
    if (Math.abs(amount) > rounding) {
      holdings.addUnsettled(Unsettled.of(date(due), amount));
    }
  }

  private LocalDate date(int due) {
    return state.universe.market().settlements().date(due);
  }

  private void rules() {
    for (int i = 0; i < state.pending.size(); i++) {
      PendingOrders.Order order = state.pending.get(i);
      OptionalDouble units =
          order.size() instanceof OrderSize.Fixed fixed
              ? OptionalDouble.of(fixed.units())
              : OptionalDouble.empty();
      holdings.addOrders(
          new WaitingOrder(
              sleeve(order.listing().sleeve()),
              order.listing().instrument(),
              order.target(),
              units,
              state.days.date(order.decisionDay()),
              order.reason(),
              ""));
    }
    for (int s = 0; s < state.margined.length; s++) {
      Listings listings = state.universe.listings(s);
      for (int i = 0; i < listings.size(); i++) {
        Listing listing = listings.get(i);
        Optional.ofNullable(state.targets.last(listing))
            .ifPresent(
                target ->
                    holdings.addTargets(
                        new LastTarget(
                            sleeve(listing.sleeve()), listing.instrument(), target, "")));
      }
    }
    holdings.addAllMemory(state.memory.remembered());
  }
}
