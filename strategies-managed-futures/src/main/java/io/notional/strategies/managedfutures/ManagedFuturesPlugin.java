package io.notional.strategies.managedfutures;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.strategies.managedfutures.program.MomentumFundProvider;
import io.notional.strategies.managedfutures.program.MomentumSleeveProvider;
import io.notional.strategies.managedfutures.program.ProgramFundProvider;
import io.notional.strategies.managedfutures.program.ProgramSleeveProvider;
import io.notional.strategies.managedfutures.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The plugin {@code managed-futures}: the strategy and the sleeve {@code trend}, their short form
 * {@code time-series-momentum}, and signals. Immutable and safe for use by many threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ManagedFuturesPlugin implements Plugin {
  /** Does no work. */
  public ManagedFuturesPlugin() {}

  @Override
  public String id() {
    return "managed-futures";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    List<Provider<?>> all = new ArrayList<>();
    all.add(new MomentumFundProvider());
    all.add(new MomentumSleeveProvider());
    all.add(new ProgramFundProvider());
    all.add(new ProgramSleeveProvider());
    all.addAll(Signals.providers());
    return List.copyOf(all);
  }
}
