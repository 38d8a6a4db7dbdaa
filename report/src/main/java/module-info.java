/** Results as one HTML file. */
module io.notional.report {
  requires transitive io.notional.core;
  requires com.fasterxml.jackson.core;

  exports io.notional.report;
}
