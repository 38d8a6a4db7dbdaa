package io.notional.core.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Plugin;
import io.notional.core.Notional;
import io.notional.core.catalog.Catalog;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Binds {@link Catalog}, {@link Notional}, {@link Simulator} and {@link RunSettings} for hosts that
 * live in Guice.
 *
 * <p>The catalog holds the plugins that ServiceLoader finds, those that ship above all, those given
 * to this module, and those that the host adds to the {@link Multibinder} of {@link Plugin}, whose
 * constructors may be injected. Of the first two every provider is bound, too: for each kind of
 * component there is a map from ids to providers, such as {@code Map<String, Provider<Strategy>>},
 * see {@link ProviderMaps}. A host may add single providers to such a map; they are in the catalog
 * like any other.
 *
 * <p>Parts of a run are bound so that a host may bind another one in their place, by {@code
 * OptionalBinder.newOptionalBinder(binder(), MarginModel.class).setBinding()}: {@link MarginModel}
 * (that of the exchanges by default), {@link RunSettings} (the defaults with that model) and {@link
 * Simulator}.
 */
public final class NotionalModule extends AbstractModule {
  private final List<Plugin> own;

  /**
   * Does no work before it is installed.
   *
   * @param own plugins of the host, beside those that are found
   */
  public NotionalModule(Plugin... own) {
    this.own = List.of(own);
  }

  /**
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} with everything that is
   *     wrong with the plugins that are found or given
   */
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Plugin.class);
    OptionalBinder.newOptionalBinder(binder(), MarginModel.class)
        .setDefault()
        .toInstance(ExchangeMargin.MODEL);
    OptionalBinder.newOptionalBinder(binder(), RunSettings.class)
        .setDefault()
        .toProvider(DefaultSettings.class);
    OptionalBinder.newOptionalBinder(binder(), Simulator.class)
        .setDefault()
        .toInstance(new Simulator());
    ProviderMaps.bind(binder(), Catalog.loadWith(own));
  }

  @Provides
  @Singleton
  Catalog catalog(Set<Plugin> added, ProviderMaps maps) {
    List<Plugin> all = new ArrayList<>(own);
    added.stream().sorted(Comparator.comparing(Plugin::id)).forEach(all::add);
    maps.added().ifPresent(all::add);
    return Catalog.loadWith(all);
  }

  @Provides
  @Singleton
  Notional notional(Catalog catalog, Simulator simulator, RunSettings settings) {
    return Notional.of(catalog, simulator, settings);
  }
}
