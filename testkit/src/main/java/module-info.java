/**
 * What plugins are tested with: the rules of the SPI, fixtures as strict as the host, and
 * generators. The invariants of a run are in {@code io.notional.core.invariant}, which this module
 * hands on.
 */
module io.notional.testkit {
  requires transitive io.notional.api;
  requires transitive io.notional.core;
  requires jdk.management;
  requires static net.jqwik.api;
  requires static org.junit.jupiter.api;

  exports io.notional.testkit;
  exports io.notional.testkit.arbitrary;
  exports io.notional.testkit.junit;
  exports io.notional.testkit.market;
  exports io.notional.testkit.rules;
}
