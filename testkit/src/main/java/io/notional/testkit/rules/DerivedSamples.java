package io.notional.testkit.rules;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.testkit.Components;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Samples that follow from what providers declare: one of each preset, and one of all defaults, in
 * which whatever is required has a value that its declaration allows. Whether the provider takes
 * them is not known.
 */
public final class DerivedSamples {
  private static final List<String> INSTRUMENTS = List.of("ONE", "TWO", "THREE");

  private DerivedSamples() {}

  /** Of every component of a plugin. */
  public static List<Sample> of(Plugin plugin) {
    List<Sample> samples = new ArrayList<>();
    plugin.providers().forEach(provider -> samples.addAll(of(provider)));
    return List.copyOf(samples);
  }

  /** Of one component. */
  public static List<Sample> of(Provider<?> provider) {
    List<Sample> samples = new ArrayList<>();
    Sample plain = Sample.of(provider.kind(), provider.id());
    samples.add(plain.with(required(provider.parameters(), Set.of())));
    provider.presets().forEach(preset -> samples.add(preset(provider, preset)));
    return samples;
  }

  /** Of a preset. */
  static Sample preset(Provider<?> provider, Preset preset) {
    Set<String> given = preset.values().keySet();
    return Sample.of(provider.kind(), provider.id())
        .preset(preset.id())
        .with(required(provider.parameters(), given));
  }

  /**
   * Of every component of a plugin, without those that a host refuses in words: what is required is
   * made up, and may contradict itself.
   */
  public static List<Sample> of(Plugin plugin, Catalog host) {
    return of(plugin).stream().filter(sample -> isTaken(sample, host)).toList();
  }

  private static boolean isTaken(Sample sample, Catalog host) {
    try {
      host.create(
          sample.kind(),
          sample.id(),
          sample.preset(),
          Components.written(sample.values()),
          sample.toString());
      return true;
    } catch (NotionalException e) {
      return e.code().category() != ErrorCategory.CONFIG || sample.preset().isPresent();
    }
  }

  private static Map<String, Object> required(Parameters parameters, Set<String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters.list()) {
      boolean missing = parameter.required() && parameter.fallback().isEmpty();
      if (missing && !given.contains(parameter.name())) {
        values.put(parameter.name(), value(parameter));
      }
    }
    return values;
  }

  private static Object value(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER -> number(parameter);
      case INTEGER -> (int) Math.rint(number(parameter));
      case FLAG -> false;
      case TEXT -> "kit";
      case INSTRUMENT -> INSTRUMENTS.get(0);
      case CHOICE -> parameter.choices().get(0);
      case DATE -> "2016-06-30";
      case TEXTS -> List.of("kit");
      case INSTRUMENTS -> INSTRUMENTS;
      case NUMBERS -> Collections.nCopies(INSTRUMENTS.size(), share(parameter));
      case GROUP -> required(parameter.nested().orElseThrow(), Set.of());
      case GROUPS -> List.of(required(parameter.nested().orElseThrow(), Set.of()));
      case COMPONENT -> "kit";
      case FORMS -> value(parameter.alternatives().forms().get(0));
      case VARIANTS -> List.of(new TreeSet<>(parameter.alternatives().variants().keySet()).first());
    };
  }

  /** The middle of the range, or what is nearest to 1 of one without an end. */
  private static double number(Parameter parameter) {
    boolean finite = Double.isFinite(parameter.min()) && Double.isFinite(parameter.max());
    return finite
        ? parameter.min() + (parameter.max() - parameter.min()) / 2
        : Math.max(parameter.min(), Math.min(parameter.max(), 1));
  }

  /** Shares of 1 as often as they may be. */
  private static double share(Parameter parameter) {
    double share = 1.0 / INSTRUMENTS.size();
    return share >= parameter.min() && share <= parameter.max() ? share : number(parameter);
  }
}
