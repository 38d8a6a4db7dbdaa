/**
 * The SPI of Notional: everything a strategy, margin, cost or roll plugin needs, and nothing else.
 */
module io.notional.api {
  requires static org.immutables.value.annotations;
  requires static transitive org.apiguardian.api;
  requires static org.jspecify;

  exports io.notional.api.cost;
  exports io.notional.api.error;
  exports io.notional.api.instrument;
  exports io.notional.api.margin;
  exports io.notional.api.market;
  exports io.notional.api.plugin;
  exports io.notional.api.roll;
  exports io.notional.api.strategy;

  uses io.notional.api.plugin.Plugin;
}
