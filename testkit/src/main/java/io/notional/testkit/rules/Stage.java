package io.notional.testkit.rules;

import io.notional.api.strategy.Strategy;
import io.notional.core.settings.RunSettings;
import io.notional.testkit.market.Listing;
import io.notional.testkit.market.MarketFixture;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A component where the host calls it: in a fund, a market or the settings of a run. Serves one
 * run.
 *
 * @param strategy the component itself, or a fund of the kit around it
 * @param listings what the fund may hold
 * @param market what the component changes of a market
 * @param settings what it changes of the settings
 */
record Stage(
    Strategy strategy,
    List<Listing> listings,
    UnaryOperator<MarketFixture> market,
    UnaryOperator<RunSettings.Builder> settings) {
  /** In a fund alone. */
  static Stage of(Strategy strategy, List<Listing> listings) {
    return new Stage(strategy, listings, market -> market, settings -> settings);
  }

  Stage changingMarket(UnaryOperator<MarketFixture> change) {
    return new Stage(strategy, listings, change, settings);
  }

  Stage changingSettings(UnaryOperator<RunSettings.Builder> change) {
    return new Stage(strategy, listings, market, change);
  }
}
