package io.notional.core.builtin;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.util.List;

/**
 * The plugin {@code core}, registered as any other: the roll rule {@code calendar}, the margin
 * model {@code exchange} and the cost models {@code commission-and-spread} and {@code none}. Its id
 * is reserved. Immutable and safe for use by many threads.
 */
public final class CorePlugin implements Plugin {
  /** The id that no other plugin may have. */
  public static final String ID = "core";

  /** Does no work. */
  public CorePlugin() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(
        new CalendarRollProvider(), new ExchangeProvider(), CostProvider.SPREAD, CostProvider.NONE);
  }
}
