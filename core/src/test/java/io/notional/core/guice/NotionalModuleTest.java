package io.notional.core.guice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.notional.api.cost.CostModel;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void everyProviderThatIsFoundIsBoundByKindAndId() {
    Injector injector = Guice.createInjector(new NotionalModule());
    Catalog catalog = injector.getInstance(Catalog.class);

    Map<String, Provider<MarginModel>> models =
        injector.getInstance(Key.get(new TypeLiteral<Map<String, Provider<MarginModel>>>() {}));
    Map<String, Provider<RollRule>> rules =
        injector.getInstance(Key.get(new TypeLiteral<Map<String, Provider<RollRule>>>() {}));
    Map<String, Provider<Strategy>> strategies =
        injector.getInstance(Key.get(new TypeLiteral<Map<String, Provider<Strategy>>>() {}));

    assertThat(models).containsKeys("exchange", "percent-of-notional", "scenario");
    assertThat(models.keySet()).containsExactlyElementsOf(catalog.ids(ComponentKind.MARGIN_MODEL));
    assertThat(rules.get("calendar").kind()).isEqualTo(ComponentKind.ROLL_RULE);
    assertThat(strategies.keySet()).containsExactlyElementsOf(catalog.ids(ComponentKind.STRATEGY));
  }

  @Test
  void whatIsGivenToTheModuleIsInCatalogAndMaps() {
    Injector injector = Guice.createInjector(new NotionalModule(new CostPlugin("given", "toll")));

    assertThat(costs(injector)).containsKeys("none", "toll");
    assertThat(injector.getInstance(Catalog.class).ids(ComponentKind.COST_MODEL)).contains("toll");
  }

  @Test
  void aProviderThatAHostBindsIsInTheCatalog() {
    Injector injector =
        Guice.createInjector(
            new NotionalModule(),
            new AbstractModule() {
              @Override
              protected void configure() {
                ProviderMaps.of(binder(), ComponentKind.COST_MODEL)
                    .addBinding("bound")
                    .toInstance(new Toll("bound"));
              }
            });

    assertThat(costs(injector)).containsKeys("none", "bound");
    Catalog catalog = injector.getInstance(Catalog.class);
    assertThat(catalog.ids(ComponentKind.COST_MODEL)).contains("none", "bound");
    assertThat(catalog.plugins()).extracting(PluginInfo::id).contains("core", "host");
  }

  @Test
  void partsOfARunMayBeBoundAnew() {
    MarginModel model = book -> null;
    List<RunSettings> seen = new ArrayList<>();
    Simulator simulator =
        new Simulator() {
          @Override
          public Result run(Strategy strategy, Market market, RunSettings settings) {
            seen.add(settings);
            return null;
          }
        };
    Injector injector =
        Guice.createInjector(
            new NotionalModule(),
            new AbstractModule() {
              @Override
              protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), MarginModel.class)
                    .setBinding()
                    .toInstance(model);
                OptionalBinder.newOptionalBinder(binder(), Simulator.class)
                    .setBinding()
                    .toInstance(simulator);
              }
            });

    injector.getInstance(Notional.class).run(null, null);

    assertThat(seen).extracting(RunSettings::marginModel).containsExactly(model);
    assertThat(seen).extracting(RunSettings::nav).containsExactly(RunSettings.DEFAULTS.nav());
  }

  @Test
  void settingsMayBeBoundAnew() {
    Injector injector =
        Guice.createInjector(
            new NotionalModule(),
            new AbstractModule() {
              @Override
              protected void configure() {
                OptionalBinder.newOptionalBinder(binder(), RunSettings.class)
                    .setBinding()
                    .toInstance(RunSettings.builder().nav(7).build());
              }
            });

    assertThat(injector.getInstance(RunSettings.class).nav()).isEqualTo(7);
    assertThat(Guice.createInjector(new NotionalModule()).getInstance(RunSettings.class))
        .isEqualTo(RunSettings.DEFAULTS);
  }

  private static Map<String, Provider<CostModel>> costs(Injector injector) {
    return injector.getInstance(Key.get(new TypeLiteral<Map<String, Provider<CostModel>>>() {}));
  }

  /** Asks a fixed price of every trade. */
  private record Toll(String id) implements Provider<CostModel> {
    @Override
    public ComponentKind<CostModel> kind() {
      return ComponentKind.COST_MODEL;
    }

    @Override
    public Parameters parameters() {
      return Parameters.NONE;
    }

    @Override
    public CostModel create(Config config, Context context) {
      return fill -> 7;
    }
  }

  private record CostPlugin(String id, String cost) implements Plugin {
    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public List<Provider<?>> providers() {
      return List.of(new Toll(cost));
    }
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
