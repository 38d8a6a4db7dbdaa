package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.builtin.CorePlugin;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes plugins one by one, checks them, and collects everything that is wrong. One use only. */
final class Registration {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Comparator<ProviderInfo> BY_KIND_AND_ID =
      Comparator.comparing((ProviderInfo info) -> info.kind().id()).thenComparing(ProviderInfo::id);

  private final List<Problem> problems;
  private final Map<String, PluginInfo> plugins = new TreeMap<>();
  private final ProviderTable providers = new ProviderTable();
  private NotionalException cause;

  /**
   * @param problems those found before; more are added
   */
  Registration(List<Problem> problems) {
    this.problems = problems;
  }

  void add(Plugin plugin) {
    collect(() -> register(plugin));
  }

  /**
   * The catalog of all that was added.
   *
   * @param notes what is worth a word although nothing is wrong
   * @throws NotionalException {@code BAD_PLUGIN} with everything that is wrong
   */
  Catalog finish(List<String> notes) {
    if (!problems.isEmpty()) {
      throw new NotionalException(problems, cause);
    }
    return new Catalog(List.copyOf(plugins.values()), providers, notes);
  }

  private void register(Plugin plugin) {
    String location = CodeLocation.of(plugin.getClass());
    String type = "plugin class " + plugin.getClass().getName() + " (" + location + ")";
    String id = PluginCall.ask(type, "id()", plugin::id);
    checkId(id, type);
    checkReserved(plugin, id, type);
    String subject = "plugin '" + id + "' (" + location + ")";
    checkSpi(subject, PluginCall.ask(subject, "spiVersion()", plugin::spiVersion));
    checkUnique(id, location);
    Origin.note(plugin, id);
    String version = PluginCall.ask(subject, "version()", plugin::version);
    List<Provider<?>> provided = PluginCall.ask(subject, "providers()", plugin::providers);
    plugins.put(id, new PluginInfo(id, version, location, registered(provided, subject)));
  }

  private List<ProviderInfo> registered(List<Provider<?>> provided, String subject) {
    List<ProviderInfo> infos = new ArrayList<>();
    for (Provider<?> provider : provided) {
      collect(() -> infos.add(registered(provider, subject)));
    }
    infos.sort(BY_KIND_AND_ID);
    return infos;
  }

  private ProviderInfo registered(Provider<?> provider, String subject) {
    if (provider == null) {
      throw PluginCall.bad(subject + " returned a null provider");
    }
    Registered<?> registered = Registered.of(provider, subject);
    checkId(registered.info().id(), registered.subject());
    checkPresets(registered);
    checkDefaults(registered);
    providers.add(registered);
    return registered.info();
  }

  private void checkUnique(String id, String location) {
    PluginInfo first = plugins.get(id);
    if (first != null) {
      throw PluginCall.bad(
          "two plugins have the id '" + id + "': " + first.location() + " and " + location);
    }
  }

  private static void checkId(String id, String subject) {
    if (!ID.matcher(id).matches()) {
      throw PluginCall.bad(
          "the id of "
              + subject
              + " must be lower-case letters, digits and hyphens but was '"
              + id
              + "'");
    }
  }

  private static void checkReserved(Plugin plugin, String id, String subject) {
    if (id.equals(CorePlugin.ID) && !(plugin instanceof CorePlugin)) {
      throw PluginCall.bad(
          "the id of " + subject + " must not be '" + id + "', which is Notional's own");
    }
  }

  private static void checkSpi(String subject, int version) {
    if (version != Plugin.SPI_VERSION) {
      throw PluginCall.bad(
          subject
              + " was built for SPI version "
              + version
              + " but this host has SPI version "
              + Plugin.SPI_VERSION);
    }
  }

  private static void checkPresets(Registered<?> registered) {
    Set<String> ids = new HashSet<>();
    for (String id : registered.info().presetIds()) {
      if (!ids.add(id)) {
        throw PluginCall.bad(registered.subject() + " has two presets named '" + id + "'");
      }
    }
  }

  private static void checkDefaults(Registered<?> registered) {
    List<Problem> found = new ArrayList<>();
    ConfigReader.read(Node.Mapping.EMPTY, registered.parameters(), "", found);
    for (Problem problem : found) {
      if (problem.code() == ErrorCode.BAD_PLUGIN) {
        throw PluginCall.bad(registered.subject() + ": " + problem.message());
      }
    }
  }

  /** Runs a step and keeps what it finds wrong. */
  private void collect(Runnable step) {
    try {
      step.run();
    } catch (NotionalException e) {
      problems.addAll(e.problems());
      cause = cause == null ? e : cause;
    }
  }
}
