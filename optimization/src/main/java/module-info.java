/** From exposures to the capital weights that produce them. */
module io.notional.optimization {
  requires transitive io.notional.core;
  requires ojalgo;
  requires static org.immutables.value.annotations;

  exports io.notional.optimization;
}
