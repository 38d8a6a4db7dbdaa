package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.SpiRule;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/** What a plugin is called, how it is found, and what it says of itself. */
final class IdentityRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private static final int OLDEST_SPI = 1;

  private IdentityRules() {}

  static Outcome ids(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    requireWord(evidence, "id() of the plugin", whole.plugin().id());
    Set<String> seen = new HashSet<>();
    for (Provider<?> provider : whole.plugin().providers()) {
      String name = provider.kind() + " " + provider.id();
      requireWord(evidence, "id() of " + name, provider.id());
      if (!seen.add(name)) {
        evidence.add(Evidence.of("providers()", "two of them are " + name));
      }
    }
    boolean told = !evidence.isEmpty() || fails(version(whole));
    if (!told) {
      refusal(whole).ifPresent(evidence::add);
    }
    return Outcome.of(evidence);
  }

  private static boolean fails(Outcome outcome) {
    return outcome instanceof Outcome.Fails;
  }

  /** For whatever else a host refuses a plugin when it is loaded. */
  private static Optional<Evidence> refusal(Specimen whole) {
    try {
      whole.source().host();
      return Optional.empty();
    } catch (NotionalException e) {
      return Optional.of(Refusals.evidence(e, "loading", whole, ""));
    }
  }

  private static void requireWord(List<Evidence> evidence, String what, String id) {
    if (!ID.matcher(id).matches()) {
      evidence.add(
          Evidence.of(what, "must be lower-case letters, digits and hyphens but was '" + id + "'"));
    }
  }

  static Outcome isFound(Specimen whole) {
    Class<?> type = whole.plugin().getClass();
    List<Evidence> evidence = new ArrayList<>();
    if (!hasConstructor(type)) {
      evidence.add(
          Evidence.of(
              type.getName(), "must be public with a public constructor without arguments"));
    }
    if (!isNamed(whole.source().loader(), type)) {
      evidence.add(
          Evidence.of(
              "META-INF/services/" + Plugin.class.getName(), "does not name " + type.getName()));
    }
    return Outcome.of(evidence);
  }

  private static boolean hasConstructor(Class<?> type) {
    try {
      return Modifier.isPublic(type.getModifiers())
          && Modifier.isPublic(type.getConstructor().getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static boolean isNamed(ClassLoader loader, Class<?> type) {
    try {
      return ServiceLoader.load(Plugin.class, loader).stream()
          .anyMatch(service -> service.type() == type);
    } catch (ServiceConfigurationError e) {
      return false;
    }
  }

  /** All that a plugin says of itself, for comparison. */
  private record Said(String plugin, String version, List<Provided> provided) {
    static Said by(Plugin plugin) {
      return new Said(
          plugin.id(), plugin.version(), plugin.providers().stream().map(Provided::by).toList());
    }
  }

  private record Provided(
      String id,
      ComponentKind<?> kind,
      Parameters parameters,
      List<Preset> presets,
      String description) {
    static Provided by(Provider<?> provider) {
      return new Provided(
          provider.id(),
          provider.kind(),
          provider.parameters(),
          provider.presets(),
          provider.description());
    }
  }

  /** Asked again, and in another instance. */
  static Outcome steady(Specimen whole) {
    Said first = Said.by(whole.plugin());
    for (Said again : List.of(Said.by(whole.plugin()), Said.by(whole.source().plugin()))) {
      if (!first.equals(again)) {
        return Outcome.fails(
            Evidence.of("what the plugin says of itself", "it was " + first + ", then " + again));
      }
    }
    return Outcome.HOLDS;
  }

  /** A strategy always has the same sleeves, and orders nothing of its collateral. */
  static Outcome sleeves(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.STRATEGY)) {
      return Outcome.doesNotApply("it is no strategy");
    }
    Outcome refused = Conduct.refusals(specimen, SpiRule.ID_4);
    if (fails(refused) || specimen.plain().ran().isEmpty()) {
      return refused;
    }
    Strategy strategy = (Strategy) specimen.make();
    List<String> first = words(strategy);
    for (List<String> again :
        List.of(
            words(strategy), words(strategy), words(strategy), words((Strategy) specimen.make()))) {
      if (!first.equals(again)) {
        return Outcome.fails(
            Evidence.of("sleeves()", "were " + first + ", and asked again " + again));
      }
    }
    return Outcome.HOLDS;
  }

  private static List<String> words(Strategy strategy) {
    List<String> words = new ArrayList<>();
    for (Sleeve sleeve : strategy.sleeves()) {
      words.add(
          sleeve.id()
              + " "
              + sleeve.assetClass()
              + " "
              + sleeve.funding()
              + " "
              + sleeve.requirements());
    }
    return words;
  }

  static Outcome described(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    for (Provider<?> provider : whole.plugin().providers()) {
      String name = provider.kind() + " " + provider.id();
      requireLine(evidence, name, provider.description());
      provider
          .presets()
          .forEach(p -> requireLine(evidence, name + ", preset " + p.id(), p.description()));
      requireLines(evidence, name + ", ", provider.parameters());
    }
    return Outcome.of(evidence);
  }

  private static void requireLines(List<Evidence> evidence, String path, Parameters parameters) {
    for (Parameter parameter : parameters.list()) {
      requireLine(evidence, path + parameter.name(), parameter.description());
    }
  }

  private static void requireLine(List<Evidence> evidence, String what, String line) {
    if (line.isBlank()) {
      evidence.add(Evidence.of(what, "has no line of description"));
    }
  }

  /** Compiled in, and between the oldest that this host takes and its own. */
  static Outcome version(Specimen whole) {
    int version = whole.plugin().spiVersion();
    boolean known = version >= OLDEST_SPI && version <= Plugin.SPI_VERSION;
    return known
        ? Outcome.HOLDS
        : Outcome.fails(
            Evidence.of(
                "spiVersion()",
                "is "
                    + version
                    + " but this host takes "
                    + OLDEST_SPI
                    + " to "
                    + Plugin.SPI_VERSION));
  }

  /** Of a jar, or where the plugin says it itself: a folder of classes has no version. */
  static Outcome ownVersion(Specimen whole) {
    if (!whole.plugin().version().isBlank()) {
      return Outcome.HOLDS;
    }
    return Code.isInJar(whole.plugin().getClass()) || overrides(whole.plugin())
        ? Outcome.fails(Evidence.of("version()", "says nothing"))
        : Outcome.doesNotApply("it is not in a jar, whose manifest would say a version");
  }

  private static boolean overrides(Plugin plugin) {
    try {
      return plugin.getClass().getMethod("version").getDeclaringClass() != Plugin.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
