package io.notional.core.simulation;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;

/**
 * Runs simulations from their first day to their last. Has no state, so one instance serves any
 * number of threads; a strategy instance serves one run. A host may extend it to look at every run
 * that it makes.
 */
public class Simulator {
  /** Does no work. */
  public Simulator() {}

  /**
   * Runs a strategy over a market.
   *
   * @return the result; it says if the run stopped before its last day, and why
   * @throws io.notional.api.error.NotionalException if the strategy needs what the market does not
   *     have, or orders what no fund can do
   */
  public Result run(Strategy strategy, Market market, RunSettings config) {
    Simulation simulation = Simulation.of(strategy, market, config);
    simulation.advance(simulation.daysInAll());
    return simulation.result();
  }
}
