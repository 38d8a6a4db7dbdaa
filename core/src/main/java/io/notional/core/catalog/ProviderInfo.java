package io.notional.core.catalog;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Preset;
import java.util.List;

/**
 * What is known of a provider.
 *
 * @param description one line; may be empty
 * @param presets in the plugin's order; ids are unique
 */
public record ProviderInfo(
    ComponentKind<?> kind, String id, String description, List<Preset> presets) {
  public ProviderInfo {
    presets = List.copyOf(presets);
  }

  /** The ids of the presets in their order. */
  public List<String> presetIds() {
    return presets.stream().map(Preset::id).toList();
  }
}
