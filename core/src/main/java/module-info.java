/**
 * The simulation: markets, runs, results and what follows from them. Its kernel is exported to
 * nobody.
 */
module io.notional.core {
  requires transitive io.notional.api;
  requires static com.google.guice;
  requires static org.immutables.value.annotations;

  exports io.notional.core;
  exports io.notional.core.benchmark;
  exports io.notional.core.calendar;
  exports io.notional.core.catalog;
  exports io.notional.core.comparison;
  exports io.notional.core.config;
  exports io.notional.core.contract;
  exports io.notional.core.cost;
  exports io.notional.core.curve;
  exports io.notional.core.guice;
  exports io.notional.core.holdings;
  exports io.notional.core.income;
  exports io.notional.core.invariant;
  exports io.notional.core.issuance;
  exports io.notional.core.journal;
  exports io.notional.core.leverage;
  exports io.notional.core.lookthrough;
  exports io.notional.core.margin;
  exports io.notional.core.market;
  exports io.notional.core.measure;
  exports io.notional.core.nesting;
  exports io.notional.core.resample;
  exports io.notional.core.replicate;
  exports io.notional.core.result;
  exports io.notional.core.roll;
  exports io.notional.core.settings;
  exports io.notional.core.simulation;
  exports io.notional.core.story;
  exports io.notional.core.stress;
  exports io.notional.core.synthetic;
  exports io.notional.core.tables;
  exports io.notional.core.tax;
  exports io.notional.core.theoretical;
  exports io.notional.core.time;
  exports io.notional.core.treasury;
  exports io.notional.core.watch;
  exports io.notional.core.work;

  opens io.notional.core.guice to
      com.google.guice;

  uses io.notional.api.plugin.Plugin;

  provides io.notional.api.plugin.Plugin with
      io.notional.core.builtin.CorePlugin;
}
