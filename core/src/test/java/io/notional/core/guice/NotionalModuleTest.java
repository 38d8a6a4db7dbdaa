package io.notional.core.guice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.Notional;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotionalModuleTest {
  @Test
  void aHostThatAddsNoPluginGetsThoseOfServiceLoader() {
    Injector injector = Guice.createInjector(new NotionalModule());

    assertThat(injector.getInstance(Notional.class).catalog().plugins())
        .isEqualTo(Catalog.load().plugins());
    assertThat(injector.getInstance(Notional.class)).isSameAs(injector.getInstance(Notional.class));
  }

  @Test
  void aHostsOwnPluginsStandBesideThoseThatShip() {
    Injector injector = Guice.createInjector(new NotionalModule(), new HostModule());

    assertThat(injector.getInstance(Catalog.class).plugins())
        .extracting(PluginInfo::id)
        .containsExactly("core", "first", "margin-models", "second");
  }

  private static final class HostModule extends AbstractModule {
    @Override
    protected void configure() {
      Multibinder<Plugin> plugins = Multibinder.newSetBinder(binder(), Plugin.class);
      plugins.addBinding().toInstance(new NamedPlugin("second"));
      plugins.addBinding().toInstance(new NamedPlugin("first"));
    }
  }

  private record NamedPlugin(String id) implements Plugin {
    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public List<Provider<?>> providers() {
      return List.of();
    }
  }
}
