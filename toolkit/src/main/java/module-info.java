/** What strategies share, on the SPI alone. */
module io.notional.toolkit {
  requires transitive io.notional.api;

  exports io.notional.toolkit;
}
