/** Specs, market files and data in, the plan of a run, results out. */
module io.notional.files {
  requires transitive io.notional.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value.annotations;

  exports io.notional.files.csv;
  exports io.notional.files.holdings;
  exports io.notional.files.init;
  exports io.notional.files.input;
  exports io.notional.files.market;
  exports io.notional.files.menu;
  exports io.notional.files.plan;
  exports io.notional.files.results;
  exports io.notional.files.scenario;
  exports io.notional.files.schema;
  exports io.notional.files.spec;
  exports io.notional.files.treasury;
  exports io.notional.files.tree;
}
