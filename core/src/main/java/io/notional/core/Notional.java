package io.notional.core;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.Simulator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The plain way in, for callers without Guice: plugins by name, and runs. Immutable, and safe for
 * use by many threads.
 */
public final class Notional {
  private static final String WHERE = "";

  private final Catalog catalog;
  private final Simulator simulator;
  private final RunSettings settings;

  private Notional(Catalog catalog, Simulator simulator, RunSettings settings) {
    this.catalog = catalog;
    this.simulator = simulator;
    this.settings = settings;
  }

  /**
   * With the plugins that ServiceLoader finds.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} if one of them cannot be
   *     used
   */
  public static Notional load() {
    return of(Catalog.load());
  }

  /** With the plugins of a catalog. */
  public static Notional of(Catalog catalog) {
    return of(catalog, new Simulator(), RunSettings.DEFAULTS);
  }

  /**
   * With parts of the host's own.
   *
   * @param settings those of {@link #run(Strategy, Market)}
   */
  public static Notional of(Catalog catalog, Simulator simulator, RunSettings settings) {
    return new Notional(catalog, simulator, settings);
  }

  /** The plugins. */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * A fresh strategy with a provider's defaults, for one run.
   *
   * @param id the id of a strategy provider, such as {@code efficient-core}
   * @param values parameter names to values; what is not named has its default
   * @throws io.notional.api.error.NotionalException with every problem of the values
   */
  public Strategy strategy(String id, Map<String, ?> values) {
    return strategy(id, Optional.empty(), values);
  }

  /**
   * A fresh strategy made from a preset, for one run.
   *
   * @param id the id of a strategy provider, such as {@code efficient-core}
   * @param preset a preset of the provider, such as {@code NTSX}
   * @param values parameter names to values, laid over those of the preset
   * @throws io.notional.api.error.NotionalException with every problem of the values
   */
  public Strategy strategy(String id, String preset, Map<String, ?> values) {
    return strategy(id, Optional.of(preset), values);
  }

  private Strategy strategy(String id, Optional<String> preset, Map<String, ?> values) {
    return component(ComponentKind.STRATEGY, id, preset, values);
  }

  private <T> T component(
      ComponentKind<T> kind, String id, Optional<String> preset, Map<String, ?> values) {
    Node.Mapping with = (Node.Mapping) Node.of(new TreeMap<>(values), WHERE);
    return catalog.create(kind, id, preset, with, WHERE).component();
  }

  /**
   * A component of any kind with a provider's defaults, such as a margin model for {@link
   * RunSettings}.
   *
   * @param kind such as {@link ComponentKind#MARGIN_MODEL}
   * @param id the id of a provider of that kind, such as {@code percent-of-notional}
   * @param values parameter names to values; what is not named has its default
   * @throws io.notional.api.error.NotionalException with every problem of the values
   */
  public <T> T component(ComponentKind<T> kind, String id, Map<String, ?> values) {
    return component(kind, id, Optional.empty(), values);
  }

  /**
   * Runs a strategy from its first day to its last with the settings that this was made with, by
   * default every default.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulator#run}
   */
  public Result run(Strategy strategy, Market market) {
    return run(strategy, market, settings);
  }

  /**
   * Runs a strategy from its first day to its last.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulator#run}
   */
  public Result run(Strategy strategy, Market market, RunSettings config) {
    return simulator.run(strategy, market, config);
  }

  /**
   * A run to be stepped through day by day.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulation#of}
   */
  public Simulation simulation(Strategy strategy, Market market, RunSettings config) {
    return Simulation.of(strategy, market, config);
  }
}
