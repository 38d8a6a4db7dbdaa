/** Fakes that are as strict as the host, for tests of plugins. */
module io.notional.testkit {
  requires transitive io.notional.api;
  requires transitive io.notional.core;

  exports io.notional.testkit;
}
