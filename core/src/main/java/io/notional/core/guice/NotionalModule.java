package io.notional.core.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.notional.api.plugin.Plugin;
import io.notional.core.Notional;
import io.notional.core.catalog.Catalog;
import io.notional.core.simulation.Simulator;
import java.util.Comparator;
import java.util.Set;

/**
 * Binds {@link Catalog}, {@link Notional} and {@link Simulator} as singletons. The catalog holds
 * the plugins that ServiceLoader finds, those that ship above all, and those that the host adds to
 * the {@link Multibinder} of {@link Plugin}.
 */
public final class NotionalModule extends AbstractModule {
  /** Does no work. */
  public NotionalModule() {}

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Plugin.class);
  }

  @Provides
  @Singleton
  Catalog catalog(Set<Plugin> plugins) {
    return Catalog.loadWith(plugins.stream().sorted(Comparator.comparing(Plugin::id)).toList());
  }

  @Provides
  @Singleton
  Notional notional(Catalog catalog) {
    return Notional.of(catalog);
  }

  @Provides
  @Singleton
  Simulator simulator() {
    return new Simulator();
  }
}
