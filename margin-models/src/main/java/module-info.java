/** Margin models: a plugin like anybody's, on the SPI alone. */
module io.notional.marginmodels {
  requires transitive io.notional.api;
  requires static org.immutables.value.annotations;

  exports io.notional.marginmodels;

  provides io.notional.api.plugin.Plugin with
      io.notional.marginmodels.MarginModelsPlugin;
}
