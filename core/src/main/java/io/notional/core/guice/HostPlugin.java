package io.notional.core.guice;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;

/** The providers that a host bound one by one. */
record HostPlugin(List<Provider<?>> providers) implements Plugin {
  @Override
  public String id() {
    return "host";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }
}
