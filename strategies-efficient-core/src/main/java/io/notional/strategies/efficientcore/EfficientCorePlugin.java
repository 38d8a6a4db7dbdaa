package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The plugin {@code efficient-core}: the strategy {@code stacked} with its presets, and three short
 * forms of it, {@code efficient-core} with the presets NTSX, NTSI and NTSE, {@code portfolio} with
 * the preset 60-40 and {@code blend} of funds; the sleeves {@code basket}, {@code ladder}, {@code
 * bills}, {@code largest-names} and {@code representative-sample}; the rebalance rule {@code
 * band-and-calendar}. Immutable and safe for use by many threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class EfficientCorePlugin implements Plugin {
  /** Does no work. */
  public EfficientCorePlugin() {}

  @Override
  public String id() {
    return "efficient-core";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(
        new StackedProvider(),
        new EfficientCoreProvider(),
        new PortfolioProvider(),
        new BlendProvider(),
        SleeveProvider.BASKET,
        SleeveProvider.LADDER,
        SleeveProvider.BILLS,
        ConstituentSleeveProvider.LARGEST,
        ConstituentSleeveProvider.SAMPLE,
        new BandAndCalendarProvider());
  }
}
