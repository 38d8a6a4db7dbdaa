package io.notional.core.internal.kernel;

import io.notional.api.strategy.Target;
import io.notional.core.holdings.Remembered;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.DayState;
import java.util.ArrayList;
import java.util.List;

/** All that a run's state is, written or read in one order. */
final class FundArchive {
  private final FundState state;
  private final BoundFund universe;
  private final Archive archive;

  private FundArchive(FundState state, Archive archive) {
    this.state = state;
    this.universe = state.universe;
    this.archive = archive;
  }

  /**
   * Writes the state of a run after a close, or reads it into one that has not begun.
   *
   * @return the next day
   */
  static int pass(FundState state, Archive archive) {
    FundArchive fund = new FundArchive(state, archive);
    fund.scalars();
    state.balances.pass(archive);
    fund.securities();
    fund.futures();
    state.queue.pass(archive, state.day);
    state.deliveries.pass(archive, state.day, state.universe);
    state.foreign.pass(archive);
    fund.orders();
    state.targets.pass(archive, fund::target);
    fund.memory();
    state.policies.pass(archive);
    new LogArchive(state, archive).pass();
    if (archive.reads()) {
      state.settleRestored();
    }
    state.book.pass(archive, state.day - 1);
    return state.day;
  }

  private void scalars() {
    state.day = archive.day(state.day - 1) + 1;
    state.nav = archive.number(state.nav);
    state.committedNav = archive.number(state.committedNav);
    state.initial = archive.number(state.initial);
    state.maintenance = archive.number(state.maintenance);
    state.eligible = archive.number(state.eligible);
    state.called = archive.number(state.called);
    state.openedFutures = archive.flag(state.openedFutures);
    state.dayState = DayState.valueOf(archive.text(state.dayState.name()));
    state.stopCause = archive.text(state.stopCause);
  }

  private void securities() {
    SecuritySlots.Slot[] slots = state.securities.slots;
    int count = archive.count(slots.length);
    for (int i = 0; i < count; i++) {
      SecuritySlots.Slot slot = archive.reads() ? null : slots[i];
      int sleeve = archive.place(slot == null ? 0 : slot.sleeve);
      Security security = security(slot == null ? null : slot.security);
      double quantity = archive.number(slot == null ? 0 : slot.quantity());
      if (archive.reads()) {
        state.securities.add(sleeve, security, quantity);
      }
    }
  }

  private Security security(Security written) {
    return universe.securities().get(archive.text(written == null ? null : written.id()));
  }

  private void futures() {
    FutureSlots.Slot[] slots = state.futures.slots;
    int count = archive.count(slots.length);
    for (int i = 0; i < count; i++) {
      FutureSlots.Slot slot = archive.reads() ? null : slots[i];
      int sleeve = archive.place(slot == null ? 0 : slot.sleeve);
      String id = archive.text(slot == null ? null : slot.product.id());
      FutureProduct product = universe.products().get(id);
      int contract = contract(archive, product, slot == null ? null : slot.contract.label());
      double quantity = archive.number(slot == null ? 0 : slot.quantity());
      if (archive.reads()) {
        state.futures.add(sleeve, product, contract, quantity);
      }
    }
  }

  /** The place of a contract, by its delivery month. */
  static int contract(Archive archive, FutureProduct product, String written) {
    String label = archive.text(written);
    for (Contract contract : product.contracts()) {
      if (contract.label().equals(label)) {
        return contract.index();
      }
    }
    throw new IllegalArgumentException(product.id() + " has no contract " + label);
  }

  private void orders() {
    int count = archive.count(state.pending.size());
    for (int i = 0; i < count; i++) {
      PendingOrders.Order order = archive.reads() ? null : state.pending.get(i);
      int sleeve = archive.place(order == null ? 0 : order.listing().sleeve());
      String id = archive.text(order == null ? null : order.listing().instrument());
      Target target = target(order == null ? null : order.target());
      boolean fixed = archive.flag(order != null && order.size() instanceof OrderSize.Fixed);
      double units = archive.number(units(order));
      int decided = archive.day(order == null ? -1 : order.decisionDay());
      String reason = archive.text(order == null ? null : order.reason());
      if (archive.reads()) {
        OrderSize size = fixed ? new OrderSize.Fixed(units) : new OrderSize.AtFill();
        Listing listing = universe.listing(sleeve, id);
        state.pending.put(new PendingOrders.Order(listing, target, size, decided, reason));
      }
    }
  }

  private static double units(PendingOrders.Order order) {
    return order != null && order.size() instanceof OrderSize.Fixed fixed ? fixed.units() : 0;
  }

  /** A target, or null for none. */
  private Target target(Target written) {
    int kind = written == null ? 0 : kind(written);
    return switch (archive.count(kind)) {
      case 1 -> Target.capital(archive.number(weight(written)));
      case 2 -> Target.notional(archive.number(weight(written)));
      case 3 -> Target.quantity(archive.number(weight(written)));
      default -> null;
    };
  }

  private static int kind(Target target) {
    return target instanceof Target.Capital ? 1 : target instanceof Target.Notional ? 2 : 3;
  }

  private static double weight(Target target) {
    if (target instanceof Target.Capital capital) {
      return capital.weight();
    }
    if (target instanceof Target.Notional notional) {
      return notional.weight();
    }
    return target instanceof Target.Quantity quantity ? quantity.units() : 0;
  }

  private void memory() {
    List<Remembered> all = archive.reads() ? List.of() : state.memory.remembered();
    int count = archive.count(all.size());
    for (int i = 0; i < count; i++) {
      Remembered remembered = archive.reads() ? null : all.get(i);
      List<String> path = path(remembered == null ? List.of() : remembered.component());
      String name = archive.text(remembered == null ? null : remembered.name());
      double[] values = remembered == null ? new double[0] : remembered.values();
      int size = archive.count(values.length);
      double[] kept = archive.reads() ? new double[size] : values;
      archive.numbers(kept);
      if (archive.reads()) {
        state.memory.restore(new Remembered(path, name, kept));
      }
    }
  }

  private List<String> path(List<String> written) {
    int parts = archive.count(written.size());
    List<String> path = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      path.add(archive.text(archive.reads() ? null : written.get(i)));
    }
    return path;
  }
}
