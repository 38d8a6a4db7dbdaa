/** Funds that are paid in full and stacked with futures: a plugin. */
module io.notional.strategies.efficientcore {
  requires transitive io.notional.api;
  requires io.notional.toolkit;
  requires ojalgo;

  exports io.notional.strategies.efficientcore;

  provides io.notional.api.plugin.Plugin with
      io.notional.strategies.efficientcore.EfficientCorePlugin;
}
