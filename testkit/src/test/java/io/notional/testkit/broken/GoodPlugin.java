package io.notional.testkit.broken;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A plugin that keeps every rule. What breaks one overrides one thing. */
public class GoodPlugin implements Plugin {
  /** Does no work. */
  public GoodPlugin() {}

  @Override
  public String id() {
    return "good";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(
        new Maker<>(ComponentKind.STRATEGY, "fund", parameters(), presets(), this::fund));
  }

  protected Parameters parameters() {
    return Parameters.of(weight(), markets());
  }

  protected static Parameter weight() {
    return Parameter.number("weight", 0, 1, "fraction of nav")
        .withDefault(0.4)
        .describedAs("capital of the shares");
  }

  protected static Parameter markets() {
    return Parameter.instruments("markets")
        .withDefault(List.of("FIRST", "SECOND"))
        .describedAs("futures of the overlay");
  }

  protected List<Preset> presets() {
    return List.of(new Preset("light", "few shares", Map.of("weight", 0.1)));
  }

  protected Strategy fund(Config config, Context context) {
    return new GoodFund(config);
  }

  /** Makes components by a function. */
  public record Maker<T>(
      ComponentKind<T> kind,
      String id,
      Parameters parameters,
      List<Preset> presets,
      BiFunction<Config, Context, T> making)
      implements Provider<T> {
    @Override
    public T create(Config config, Context context) {
      return making.apply(config, context);
    }

    @Override
    public String description() {
      return "made for tests";
    }
  }

  /** A provider of a component without parameters. */
  protected static <T> Provider<T> only(ComponentKind<T> kind, T component) {
    return new Maker<>(kind, "only", Parameters.NONE, List.of(), (config, context) -> component);
  }
}
