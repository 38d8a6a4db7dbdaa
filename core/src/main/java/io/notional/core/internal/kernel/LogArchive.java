package io.notional.core.internal.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import io.notional.core.result.Aims;
import io.notional.core.result.BrokerLoss;
import io.notional.core.result.CashFlow;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Diagnostics;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What happened so far: trades, rolls, flows and diagnostics. */
final class LogArchive {
  private final FundState state;
  private final BoundFund universe;
  private final Archive archive;

  LogArchive(FundState state, Archive archive) {
    this.state = state;
    this.universe = state.universe;
    this.archive = archive;
  }

  void pass() {
    each(state.trades, this::trade);
    each(state.rolls, this::roll);
    each(state.flows, this::flow);
    diagnostics(state.diagnostics);
    each(state.brokerLosses, this::brokerLoss);
    each(state.aims, this::aim);
  }

  /** Passes each entry, which is null where it is read. */
  private <T> void each(Log<T> log, UnaryOperator<T> entry) {
    List<T> written = log.snapshot();
    int count = archive.count(written.size());
    for (int i = 0; i < count; i++) {
      T passed = entry.apply(archive.reads() ? null : written.get(i));
      if (archive.reads()) {
        log.add(passed);
      }
    }
  }

  private Trade trade(Trade trade) {
    boolean none = trade == null;
    int decided = archive.day(none ? -1 : trade.decisionDay());
    int day = archive.day(none ? -1 : trade.day());
    int due = archive.day(none ? -1 : trade.settlementDay());
    int sleeve = archive.place(none ? 0 : trade.sleeve());
    String id = archive.text(none ? null : trade.instrument());
    FutureProduct product = universe.products().get(id);
    OptionalInt contract =
        product == null ? OptionalInt.empty() : OptionalInt.of(contract(trade, product));
    return new Trade(
        decided,
        day,
        due,
        sleeve,
        id,
        contract,
        archive.number(none ? 0 : trade.quantity()),
        archive.number(none ? 0 : trade.price()),
        archive.number(none ? 0 : trade.cost()),
        archive.text(none ? null : trade.reason()));
  }

  private int contract(Trade trade, FutureProduct product) {
    String label = trade == null ? null : product.contract(trade.contract().orElseThrow()).label();
    return FundArchive.contract(archive, product, label);
  }

  private Roll roll(Roll roll) {
    boolean none = roll == null;
    String id = archive.text(none ? null : roll.product());
    RollStep step = step(none ? null : roll.step(), universe.products().get(id));
    return new Roll(
        step,
        archive.place(none ? 0 : roll.sleeve()),
        id,
        archive.number(none ? 0 : roll.quantity()),
        archive.number(none ? 0 : roll.toQuantity()),
        archive.number(none ? 0 : roll.fromPrice()),
        archive.number(none ? 0 : roll.toPrice()),
        archive.number(none ? 0 : roll.fromCost()),
        archive.number(none ? 0 : roll.toCost()));
  }

  private RollStep step(RollStep written, FutureProduct product) {
    boolean none = written == null;
    int day = archive.day(none ? -1 : written.day());
    int from =
        FundArchive.contract(
            archive, product, none ? null : product.contract(written.from()).label());
    int to =
        FundArchive.contract(
            archive, product, none ? null : product.contract(written.to()).label());
    return product.rolls().stream()
        .filter(step -> step.day() == day && step.from() == from && step.to() == to)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(product.id() + " has no such roll"));
  }

  private CashFlow flow(CashFlow flow) {
    boolean none = flow == null;
    return new CashFlow(
        archive.day(none ? -1 : flow.day()),
        archive.day(none ? -1 : flow.settlementDay()),
        archive.number(none ? 0 : flow.amount()));
  }

  private BrokerLoss brokerLoss(BrokerLoss loss) {
    boolean none = loss == null;
    return new BrokerLoss(
        archive.day(none ? -1 : loss.day()),
        archive.day(none ? -1 : loss.dueDay()),
        archive.number(none ? 0 : loss.lost()),
        archive.number(none ? 0 : loss.frozen()));
  }

  private Aims.Aim aim(Aims.Aim aim) {
    boolean none = aim == null;
    return new Aims.Aim(
        archive.day(none ? -1 : aim.day()),
        archive.place(none ? 0 : aim.sleeve()),
        archive.number(none ? 0 : aim.target()));
  }

  private void diagnostics(Diagnostics.Recorder recorder) {
    Diagnostics written = recorder.recorded();
    int count = archive.count(written.size());
    for (int i = 0; i < count; i++) {
      Diagnostic one = archive.reads() ? null : written.get(i);
      int day = archive.day(one == null ? -1 : one.day());
      String component = archive.text(one == null ? null : one.component());
      String name = archive.text(one == null ? null : one.name());
      String instrument = archive.text(one == null ? null : one.instrument());
      double value = archive.number(one == null ? 0 : one.value());
      if (archive.reads()) {
        recorder.add(day, component, name, instrument, value);
      }
    }
  }
}
