package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.strategy.SleeveTarget;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import io.notional.files.tree.TreeReader;
import io.notional.testkit.rules.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads the samples of {@code notional verify}: a list, each a component and how it is tried. */
final class SampleFile {
  private static final List<ComponentKind<?>> KINDS =
      List.of(
          ComponentKind.STRATEGY,
          ComponentKind.SLEEVE,
          ComponentKind.REBALANCE_RULE,
          ComponentKind.SIGNAL,
          ComponentKind.INSTRUMENT,
          ComponentKind.MARGIN_MODEL,
          ComponentKind.COST_MODEL,
          ComponentKind.ROLL_RULE);

  private static final String SAMPLES = "samples";
  private static final String ASK = "ask";

  private SampleFile() {}

  private static Parameters parameters() {
    List<Parameter> all = new ArrayList<>();
    KINDS.forEach(kind -> all.add(Parameter.component(kind.id(), kind).optional()));
    all.add(Parameter.text("name").withDefault(""));
    all.add(Parameter.integer("history", 1, 5000, "valuation days").withDefault(300));
    all.add(Parameter.integer("days", 60, 5000, "valuation days").withDefault(320));
    all.add(Parameter.flag("scales").withDefault(false));
    all.add(Parameter.texts("any-order").optional());
    Parameters targets =
        Parameters.of(
            Parameter.number("capital", 0, 1, "fraction of nav").optional(),
            Parameter.number("notional", -100, 100, "fraction of nav").optional(),
            Parameter.number("risk", 0, 10, "decimal per year").optional(),
            Parameter.number("duration", -1000, 1000, "years").optional());
    all.add(Parameter.group(ASK, targets));
    return Parameters.of(Parameter.groups(SAMPLES, new Parameters(all)));
  }

  /**
   * The samples of a file.
   *
   * @throws NotionalException with everything that is wrong with it
   */
  static List<Sample> read(Path file, PluginInfo plugin) {
    Node root = TreeReader.read(file);
    if (!(root instanceof Node.Mapping map)) {
      String message = "samples must be a map with the key samples but were " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    Problems problems = new Problems();
    List<Sample> samples = new ArrayList<>();
    for (Config entry : ConfigReader.read(map, parameters(), "").groups(SAMPLES)) {
      problems.attempt(() -> sample(entry, plugin)).ifPresent(samples::add);
    }
    problems.throwIfAny();
    return samples;
  }

  private static Sample sample(Config entry, PluginInfo plugin) {
    List<NamedComponent> named =
        KINDS.stream()
            .filter(kind -> entry.has(kind.id()))
            .map(kind -> (NamedComponent) entry.component(kind.id()))
            .toList();
    if (named.size() != 1) {
      List<String> kinds = KINDS.stream().map(ComponentKind::id).toList();
      String message = "a sample names one component, by one of " + String.join(", ", kinds);
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          message,
          named.isEmpty() ? entry.where("name") : named.get(0).where());
    }
    NamedComponent component = named.get(0);
    requireOf(plugin, component);
    Sample sample =
        Sample.of(component.kind(), component.id())
            .named(entry.text("name"))
            .with(component.written())
            .lasting(entry.integer("history"), entry.integer("days"))
            .inAnyOrder(entry.texts("any-order").toArray(String[]::new));
    sample = component.preset().isPresent() ? sample.preset(component.preset().get()) : sample;
    sample = entry.flag("scales") ? sample.scaling() : sample;
    return asked(sample, entry.group(ASK));
  }

  private static void requireOf(PluginInfo plugin, NamedComponent component) {
    List<String> ids =
        plugin.providers().stream()
            .filter(provider -> provider.kind().equals(component.kind()))
            .map(provider -> provider.id())
            .toList();
    if (!ids.contains(component.id())) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown(component.kind().id(), component.id(), new TreeSet<>(ids)),
          component.where());
    }
  }

  private static Sample asked(Sample sample, Config ask) {
    if (ask.has("capital")) {
      return sample.asking(SleeveTarget.capital(ask.number("capital")));
    }
    if (ask.has("notional")) {
      return sample.asking(SleeveTarget.notional(ask.number("notional")));
    }
    if (ask.has("risk")) {
      return sample.asking(SleeveTarget.risk(ask.number("risk")));
    }
    return ask.has("duration")
        ? sample.asking(SleeveTarget.duration(ask.number("duration")))
        : sample;
  }
}
