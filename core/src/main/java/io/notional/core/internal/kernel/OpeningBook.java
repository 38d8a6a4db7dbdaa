package io.notional.core.internal.kernel;

import io.notional.core.holdings.Holdings;
import io.notional.core.market.Security;
import io.notional.core.result.Opening;
import io.notional.core.result.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run begins with at its first close, in terms of its fund and market. Immutable once read.
 */
final class OpeningBook {
  /** A position; the contract is -1 for a security. */
  record Position(Listing listing, int contract, double quantity) {}

  /** An amount that settles later; without a security it is an amount alone. */
  record Due(
      int sleeve, Security security, int day, double quantity, double price, double amount) {}

  private final Holdings holdings;
  private final BoundFund universe;
  final List<Position> positions = new ArrayList<>();
  final List<Due> due = new ArrayList<>();
  final List<PendingOrders.Order> orders = new ArrayList<>();
  final SortedMap<String, Double> foreign = new TreeMap<>();
  double cash;
  int lastSale = -1;

  OpeningBook(Holdings holdings, BoundFund universe) {
    this.holdings = holdings;
    this.universe = universe;
  }

  /** Whether nothing was ever decided: then the first decision is that of a new fund. */
  boolean isFresh() {
    return holdings.targets().isEmpty()
        && orders.isEmpty()
        && positions.stream().allMatch(p -> p.listing.sleeve() == universe.collateral());
  }

  private int day() {
    return universe.firstDay();
  }

  /** Net asset value of all of it at the first close. */
  double nav() {
    boolean[] margined = new boolean[universe.sleeves().size()];
    for (int s = 0; s < margined.length; s++) {
      margined[s] = universe.isMargined(s);
    }
    List<String> currencies = ForeignCash.currencies(universe);
    Balances balances = new Balances(margined, currencies.size());
    post(balances, currencies);
    SecuritySlots held = new SecuritySlots(margined.length);
    positions.forEach(position -> hold(held, position));
    value(balances, held);
    return balances.nav();
  }

  /** Puts all of it into a fund that has nothing. */
  void take(FundState state) {
    post(state.balances, ForeignCash.currencies(universe));
    foreign.forEach(state.foreign::hold);
    for (Position position : positions) {
      hold(state.securities, position);
      if (position.contract >= 0) {
        Listing listing = position.listing;
        state.futures.add(
            listing.sleeve(), listing.product(), position.contract, position.quantity);
      }
    }
    value(state.balances, state.securities);
    for (Due owed : due) {
      if (owed.security == null) {
        state.deliveries.expect(owed.day, owed.amount);
      } else {
        state.deliveries.agree(
            owed.sleeve, owed.security, owed.day, owed.quantity, owed.price, owed.amount);
      }
    }
    if (lastSale >= 0) {
      state.queue.noteSale(lastSale);
    }
    orders.forEach(state.pending::put);
    holdings
        .targets()
        .forEach(
            last ->
                state.targets.put(
                    ListingFinder.listing(universe, last.sleeve(), last.instrument()),
                    last.target()));
    state.targets.sum(day());
    holdings.memory().forEach(state.memory::restore);
    state.sumNav();
    state.committedNav = Math.max(state.nav, holdings.committedNav().orElse(0.0));
    state.refreshStanding(day());
  }

  private void post(Balances balances, List<String> currencies) {
    balances.cash = cash;
    balances.line = 0 - holdings.lineDrawn();
    balances.feePayable = 0 - holdings.accruedFee();
    foreign.forEach(
        (currency, amount) ->
            balances.foreign[currencies.indexOf(currency)] =
                amount * universe.market().exchangeRate(currency, day()));
    due.forEach(owed -> balances.owe(owed.amount));
  }

  private static void hold(SecuritySlots slots, Position position) {
    if (position.contract < 0) {
      Listing listing = position.listing;
      slots.add(listing.sleeve(), listing.security(), position.quantity);
    }
  }

  private void value(Balances balances, SecuritySlots held) {
    for (SecuritySlots.Slot slot : held.slots) {
      balances.standing[slot.sleeve] += slot.value(day());
    }
  }

  /** The same for a result. */
  Opening facts() {
    List<Trade> held = new ArrayList<>();
    for (Position position : positions) {
      Listing listing = position.listing;
      boolean security = position.contract < 0;
      held.add(
          new Trade(
              day(),
              day(),
              day(),
              listing.sleeve(),
              listing.instrument(),
              security ? OptionalInt.empty() : OptionalInt.of(position.contract),
              position.quantity,
              security
                  ? listing.security().close(day())
                  : listing.product().contract(position.contract).close(day()),
              0,
              Opening.HELD));
    }
    List<Opening.Owed> owed =
        due.stream()
            .map(
                d ->
                    new Opening.Owed(
                        d.day,
                        d.sleeve,
                        d.security == null ? "" : d.security.id(),
                        d.quantity,
                        d.price,
                        d.amount))
            .toList();
    return new Opening(
        held,
        owed,
        cash,
        foreign,
        holdings.accruedFee(),
        holdings.lineDrawn(),
        holdings.committedNav().orElse(0.0));
  }
}
