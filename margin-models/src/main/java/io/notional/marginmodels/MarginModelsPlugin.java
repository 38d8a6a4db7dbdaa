package io.notional.marginmodels;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;

/**
 * The plugin {@code margin-models}: the margin models {@code percent-of-notional}, {@code
 * scenario}, {@code historical} and {@code stressed}. Immutable and safe for use by many threads.
 */
public final class MarginModelsPlugin implements Plugin {
  /** Does no work. */
  public MarginModelsPlugin() {}

  @Override
  public String id() {
    return "margin-models";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(
        new PercentProvider(),
        new ScenarioProvider(),
        new HistoricalProvider(),
        new StressedProvider());
  }
}
