package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.Created;
import io.notional.core.config.NamedInstrument;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.invariant.OrderLog;
import io.notional.core.market.Market;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.testkit.Components;
import io.notional.testkit.market.MarketFixture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A component under one sample, and the means to make it and to run it in the host as often as a
 * rule needs. Used by one thread.
 */
public final class Specimen {
  /** Of every market of the kit. */
  private static final long SEED = 20_190_807;

  private final PluginSamples source;
  private final Plugin plugin;
  private final Catalog host;
  private final Sample sample;
  private final Shared shared;
  private final Map<World, Attempt> attempts = new EnumMap<>(World.class);
  private Optional<Evidence> repeats;

  /** What all samples of a plugin share. */
  static final class Shared {
    private JvmRules.Said otherJvm;
  }

  Specimen(PluginSamples source, Plugin plugin, Catalog host, Sample sample) {
    this(source, plugin, host, sample, new Shared());
  }

  Specimen(PluginSamples source, Plugin plugin, Catalog host, Sample sample, Shared shared) {
    this.shared = shared;
    this.source = source;
    this.plugin = plugin;
    this.host = host;
    this.sample = sample;
  }

  /** Where it comes from. */
  PluginSamples source() {
    return source;
  }

  /** The plugin that provides it. */
  public Plugin plugin() {
    return plugin;
  }

  /** Its configuration. */
  public Sample sample() {
    return sample;
  }

  /** What makes it. */
  public Provider<?> provider() {
    return host.provider(sample.kind(), sample.id());
  }

  /**
   * A fresh component, made by the host.
   *
   * @throws NotionalException if the host or the provider refuses the sample
   */
  public Object make() {
    return make(sample).component();
  }

  /** The values of the sample with every default, as a manifest has them. */
  Map<String, Object> values() {
    return make(sample).config().asMap();
  }

  /** Whether the host takes the values of another sample; nothing is made of them. */
  boolean isTaken(Sample other) {
    try {
      host.resolve(
          other.kind(),
          other.id(),
          other.preset(),
          Components.written(other.values()),
          other.toString());
      return true;
    } catch (NotionalException e) {
      return false;
    }
  }

  Created<?> make(Sample other) {
    return make(other.kind(), other);
  }

  private <T> Created<T> make(ComponentKind<T> kind, Sample other) {
    Node.Mapping values = Components.written(other.values());
    return host.create(kind, other.id(), other.preset(), values, other.toString());
  }

  /** The run with nothing changed; made once. */
  Attempt plain() {
    return in(World.PLAIN);
  }

  /** The run in a world; made once. What does not end on a plain market is run nowhere else. */
  Attempt in(World world) {
    Attempt known = attempts.get(world);
    if (known == null) {
      boolean endless = world != World.PLAIN && plain() instanceof Attempt.Endless;
      known = endless ? plain() : attempt(world);
      attempts.put(world, known);
    }
    return known;
  }

  private Attempt attempt(World world) {
    Trial trial = world.trial(sample);
    return world == World.PLAIN ? Patience.within(source.patience(), () -> run(trial)) : run(trial);
  }

  /** Where a second plain run differs first; nowhere, as it should be. */
  Optional<Evidence> repeats() {
    if (repeats == null) {
      repeats = plain().differs(run(Trial.PLAIN));
      repeats = repeats.isPresent() ? repeats : plain().differs(run(Trial.PLAIN));
    }
    return repeats;
  }

  /** What another JVM said of the plugin; it is started once. */
  JvmRules.Said otherJvm(Function<PluginSamples, JvmRules.Said> starter) {
    if (shared.otherJvm == null) {
      shared.otherJvm = starter.apply(source);
    }
    return shared.otherJvm;
  }

  /** The component, run in some way. */
  Attempt run(Trial trial) {
    return run(sample, trial);
  }

  /** The same of another sample. */
  Attempt run(Sample other, Trial trial) {
    Created<?> created;
    try {
      created = make(other);
    } catch (NotionalException e) {
      return new Attempt.Refused(e, true);
    }
    try {
      Rehearsal rehearsal = rehearse(created, other, trial);
      rehearsal.simulation().advance(Integer.MAX_VALUE);
      return new Attempt.Ran(rehearsal.trace());
    } catch (NotionalException e) {
      return new Attempt.Refused(e, false);
    }
  }

  /** A run that has not begun. */
  record Rehearsal(Simulation simulation, OrderLog log) {
    Trace trace() {
      return Trace.of(simulation.result(), log.orders());
    }
  }

  /**
   * A run to be stepped through.
   *
   * @throws NotionalException if the host refuses it before it begins
   */
  Rehearsal rehearse(Trial trial) {
    return rehearse(make(sample), sample, trial);
  }

  private Rehearsal rehearse(Created<?> created, Sample other, Trial trial) {
    Supplier<?> component = trial.anew() ? () -> make(other).component() : created::component;
    Stage stage = new Stages(other, component, instruments(created.config()), trial).stage();
    MarketFixture fixture =
        trial
            .market()
            .apply(
                stage.market().apply(MarketFixture.of(SEED, weekdays()).quoting(stage.listings())));
    Market market = fixture.build();
    int first = trial.firstDay().orElse(sample.history());
    RunSettings.Builder settings =
        RunSettings.builder()
            .firstDate(market.days().date(market.days().atOrAfter(epochDay(fixture, first))))
            .lastDate(market.days().date(market.days().size() - 1));
    OrderLog log = new OrderLog(trial.watcher().apply(stage.strategy()));
    RunSettings set = trial.settings().apply(stage.settings().apply(settings)).build();
    return new Rehearsal(Simulation.of(log, market, set), log);
  }

  private static int epochDay(MarketFixture fixture, int day) {
    return Math.toIntExact(fixture.date(day).toEpochDay());
  }

  /** The length of the sample's market. */
  int weekdays() {
    return sample.history() + sample.days();
  }

  private static List<String> instruments(ResolvedConfig config) {
    return config.instruments().stream().map(NamedInstrument::id).distinct().sorted().toList();
  }
}
