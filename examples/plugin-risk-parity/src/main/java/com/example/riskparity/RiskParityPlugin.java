package com.example.riskparity;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;

/** The plugin {@code risk-parity}: a sleeve of futures and a strategy that is nothing else. */
public final class RiskParityPlugin implements Plugin {
  /** Does no work. */
  public RiskParityPlugin() {}

  @Override
  public String id() {
    return "risk-parity";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(new RiskParityProvider(), new RiskParitySleeveProvider());
  }
}
