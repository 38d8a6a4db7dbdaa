package com.example.houseterms;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;

/** The plugin {@code house-terms}: a margin model, a cost model and an instrument. */
public final class HouseTermsPlugin implements Plugin {
  /** Does no work. */
  public HouseTermsPlugin() {}

  @Override
  public String id() {
    return "house-terms";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(new HouseMarginProvider(), new MarketImpactProvider(), new AllowanceProvider());
  }
}
