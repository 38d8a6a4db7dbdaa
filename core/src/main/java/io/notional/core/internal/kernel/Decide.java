package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.config.Nearest;
import io.notional.core.result.Diagnostics;
import java.util.List;
import java.util.Objects;

/**
 * Step 7: the strategy may look at this close, the rebalance rule is asked, and if it triggers the
 * strategy decides. Whatever goes wrong in their code is an error that names it.
 */
final class Decide {
  private static final String STRATEGY = "strategy";
  private static final String RULE = "rebalance rule";
  private static final Rebalance HOST = Rebalance.all("order of the host");

  private final FundState state;
  private final Strategy strategy;
  private final RebalanceRule rule;
  private final BoundFund universe;
  private final boolean watches;
  private final Moment moment = new Moment();
  private final Guard guard;
  private final Point asStrategy;
  private final Point asRule;
  private final OrderDesk desk;

  Decide(FundState state, Strategy strategy, RebalanceRule rule, Sizer sizer) {
    this.strategy = strategy;
    this.rule = rule;
    this.state = state;
    this.universe = state.universe;
    this.watches = overridesOnClose(strategy);
    this.guard = state.guard;
    this.desk = new OrderDesk(state, sizer, moment);
    MarketAtClose market = new MarketAtClose(state.universe.market(), moment);
    FundAtClose fund = new FundAtClose(state, moment);
    Diagnostics.Recorder diagnostics = state.diagnostics;
    NamedMemory memory = state.memory;
    this.asStrategy = new Point(market, fund, memory, diagnostics, "", moment);
    this.asRule = new Point(market, fund, memory.within("rule"), diagnostics, "", moment);
  }

  private static boolean overridesOnClose(Strategy strategy) {
    try {
      Class<?>[] parameters = {io.notional.api.strategy.DecisionPoint.class};
      return strategy.getClass().getMethod("onClose", parameters).getDeclaringClass()
          != Strategy.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every strategy inherits it
    }
  }

  /** The first decision of a run. */
  void start(int t) {
    act(t, Rebalance.START);
  }

  /** Shows a close to the strategy, if it watches, and asks the rule about it. */
  Rebalance ask(int t) {
    if (watches) {
      watch(t);
    }
    open(RULE, rule, t);
    try {
      Rebalance answer =
          Objects.requireNonNull(rule.check(asRule), "the rebalance rule answered null");
      if (answer.triggers()) {
        requireKnown(answer);
      }
      return answer;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(RULE, rule, t, e);
    } finally {
      close();
    }
  }

  /** Of several that the strategy lacks the first by name is told, the same in every run. */
  private void requireKnown(Rebalance answer) {
    String unknown = null;
    for (String sleeve : answer.sleeves()) {
      boolean earlier = unknown == null || sleeve.compareTo(unknown) < 0;
      unknown = earlier && universe.sleeve(sleeve) < 0 ? sleeve : unknown;
    }
    if (unknown != null) {
      List<String> known = universe.sleeves().stream().map(Sleeve::id).toList();
      throw NotionalException.of(
          ErrorCode.BAD_ORDER, "the answer names an " + Nearest.unknown("sleeve", unknown, known));
    }
  }

  private void watch(int t) {
    open(STRATEGY, strategy, t);
    try {
      strategy.onClose(asStrategy);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(STRATEGY, strategy, t, e);
    } finally {
      close();
    }
  }

  /** Lets the strategy decide at a close of which the rule has said that it is to. */
  void act(int t, Rebalance answer) {
    open(STRATEGY, strategy, t);
    asStrategy.rebalance(answer);
    desk.open(answer);
    try {
      strategy.decide(asStrategy, desk);
      desk.close();
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(STRATEGY, strategy, t, e);
    } finally {
      asStrategy.rebalance(Rebalance.NONE);
      close();
    }
  }

  /**
   * Takes an order of the host at a close, as if the strategy had decided on it there; nothing
   * changes where it is refused.
   */
  void order(int t, String sleeve, String instrument, Target target) {
    List<PendingOrders.Order> before = state.pending.all();
    Target last = state.targets.of(sleeve, instrument);
    moment.open(t);
    desk.open(HOST);
    boolean taken = false;
    try {
      desk.sleeve(sleeve).target(instrument, target);
      desk.close();
      taken = true;
    } finally {
      if (!taken) {
        state.pending.keep(before);
        state.targets.restore(sleeve, instrument, last);
      }
      moment.close();
    }
  }

  private void open(String kind, Object component, int t) {
    moment.open(t);
    guard.enter(kind, component, t);
  }

  private void close() {
    guard.leave();
    moment.close();
  }
}
