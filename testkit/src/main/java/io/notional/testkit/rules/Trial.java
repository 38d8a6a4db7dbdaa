package io.notional.testkit.rules;

import io.notional.api.strategy.Strategy;
import io.notional.core.settings.RunSettings;
import io.notional.testkit.market.MarketFixture;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * How a component is run. Immutable.
 *
 * @param market what is changed of the sample's market
 * @param settings what is changed of the settings of a run
 * @param firstDay the weekday of the first close, or that after the sample's history
 * @param anew whether each call goes to a component that was made for it
 * @param asksDaily whether a signal is asked at every close, and not at those of decisions alone
 * @param watcher stands before the strategy
 */
record Trial(
    UnaryOperator<MarketFixture> market,
    UnaryOperator<RunSettings.Builder> settings,
    OptionalInt firstDay,
    boolean anew,
    boolean asksDaily,
    UnaryOperator<Strategy> watcher) {
  /** With nothing changed. */
  static final Trial PLAIN =
      new Trial(
          market -> market,
          settings -> settings,
          OptionalInt.empty(),
          false,
          false,
          strategy -> strategy);

  /** On another market. */
  static Trial on(UnaryOperator<MarketFixture> market) {
    return new Trial(market, PLAIN.settings, OptionalInt.empty(), false, false, PLAIN.watcher);
  }

  /** With other settings. */
  Trial with(UnaryOperator<RunSettings.Builder> change) {
    return new Trial(market, change, firstDay, anew, asksDaily, watcher);
  }

  /** From another day on. */
  Trial from(int day) {
    return new Trial(market, settings, OptionalInt.of(day), anew, asksDaily, watcher);
  }

  /** Each call to a component that was made for it. */
  Trial eachCallAnew() {
    return new Trial(market, settings, firstDay, true, asksDaily, watcher);
  }

  /** Signals are asked at every close. */
  Trial askingDaily() {
    return new Trial(market, settings, firstDay, anew, true, watcher);
  }

  /** Something stands before the strategy. */
  Trial watchedBy(UnaryOperator<Strategy> newWatcher) {
    return new Trial(market, settings, firstDay, anew, asksDaily, newWatcher);
  }
}
