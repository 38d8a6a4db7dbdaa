package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.builtin.CorePlugin;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A plugin with what it says of itself, checked on its own; whether it goes with the others is not
 * known yet.
 */
record Candidate(Plugin plugin, PluginInfo info, List<Registered<?>> providers) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Comparator<ProviderInfo> BY_KIND_AND_ID =
      Comparator.comparing((ProviderInfo info) -> info.kind().id()).thenComparing(ProviderInfo::id);

  /**
   * Asks a plugin.
   *
   * @param problems gets what is wrong with single providers
   * @throws io.notional.api.error.NotionalException {@code BAD_PLUGIN} for what is wrong with the
   *     plugin as a whole
   */
  static Candidate of(Plugin plugin, SpiVersions versions, Problems problems) {
    String location = CodeLocation.of(plugin.getClass());
    String type = "plugin class " + plugin.getClass().getName() + " (" + location + ")";
    String id = PluginCall.ask(type, "id()", plugin::id);
    checkId(id, type);
    checkReserved(plugin, id, type);
    String subject = "plugin '" + id + "' (" + location + ")";
    versions.check(subject, PluginCall.ask(subject, "spiVersion()", plugin::spiVersion));
    String version = PluginCall.ask(subject, "version()", plugin::version);
    List<Provider<?>> provided = PluginCall.ask(subject, "providers()", plugin::providers);
    List<Registered<?>> providers = new ArrayList<>();
    for (Provider<?> provider : provided) {
      problems.attempt(() -> registered(provider, subject)).ifPresent(providers::add);
    }
    List<ProviderInfo> infos =
        providers.stream().<ProviderInfo>map(Registered::info).sorted(BY_KIND_AND_ID).toList();
    return new Candidate(plugin, new PluginInfo(id, version, location, infos), providers);
  }

  private static Registered<?> registered(Provider<?> provider, String subject) {
    if (provider == null) {
      throw PluginCall.bad(subject + " returned a null provider");
    }
    Registered<?> registered = Registered.of(provider, subject);
    checkId(registered.info().id(), registered.subject());
    checkPresets(registered);
    checkDefaults(registered);
    return registered;
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
}
