package io.notional.core.catalog;

import io.notional.api.plugin.Plugin;

/**
 * The SPI versions that a host accepts: all from its oldest to its own.
 *
 * @param oldest the first one that plugins may have been compiled against
 * @param newest the host's own
 */
record SpiVersions(int oldest, int newest) {
  /** Those of this host. What is older than the first is refused, as is what is newer. */
  static final SpiVersions OF_HOST = new SpiVersions(1, Plugin.SPI_VERSION);

  /**
   * @param subject the plugin and its jar, in words
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} unless the host accepts the
   *     version
   */
  void check(String subject, int version) {
    if (version < oldest || version > newest) {
      throw PluginCall.bad(
          subject + " was built for SPI version " + version + " but this host has " + this);
    }
  }

  @Override
  public String toString() {
    return oldest == newest
        ? "SPI version " + newest
        : "SPI version " + newest + " and takes plugins from version " + oldest + " on";
  }
}
