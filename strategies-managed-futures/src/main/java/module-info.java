/** Trend following: a plugin. */
module io.notional.strategies.managedfutures {
  requires transitive io.notional.api;
  requires io.notional.toolkit;

  exports io.notional.strategies.managedfutures;

  provides io.notional.api.plugin.Plugin with
      io.notional.strategies.managedfutures.ManagedFuturesPlugin;
}
