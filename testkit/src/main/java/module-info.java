/** Fakes that are as strict as the host, for tests of plugins. */
module io.notional.testkit {
  requires transitive io.notional.api;
  requires transitive io.notional.core;
  requires jdk.management;
  requires static org.junit.jupiter.api;

  exports io.notional.testkit;
  exports io.notional.testkit.junit;
  exports io.notional.testkit.market;
  exports io.notional.testkit.rules;
}
