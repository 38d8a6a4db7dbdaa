package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.config.Nearest;

/**
 * A provider with what it said about itself when it was registered, so that it is asked only once.
 *
 * @param plugin its plugin and location, for messages
 */
record Registered<T>(
    Provider<T> provider, ProviderInfo info, Parameters parameters, String plugin) {

  /** Reads what a provider says about itself; {@code BAD_PLUGIN} if that fails. */
  static <T> Registered<T> of(Provider<T> provider, String plugin) {
    String type = "provider class " + provider.getClass().getName() + " of " + plugin;
    String id = PluginCall.ask(type, "id()", provider::id);
    String subject = "provider '" + id + "' of " + plugin;
    ProviderInfo info =
        new ProviderInfo(
            PluginCall.ask(subject, "kind()", provider::kind),
            id,
            PluginCall.ask(subject, "description()", provider::description),
            PluginCall.ask(subject, "presets()", provider::presets));
    Parameters parameters = PluginCall.ask(subject, "parameters()", provider::parameters);
    return new Registered<>(provider, info, parameters, plugin);
  }

  /** Such as {@code sleeve 'trend' of plugin 'managed-futures' (a.jar)}. */
  String subject() {
    return info.kind() + " '" + info.id() + "' of " + plugin;
  }

  /** The preset of an id, or {@code UNKNOWN_NAME} with the nearest one. */
  Preset preset(String id, String where) {
    return info.presets().stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                NotionalException.of(
                    ErrorCode.UNKNOWN_NAME,
                    Nearest.unknown("preset of " + info.id(), id, info.presetIds()),
                    where));
  }
}
