package io.notional.core.catalog;

import java.util.List;

/**
 * What is known of a plugin.
 *
 * @param version empty when the plugin does not say
 * @param location the path of its jar or class folder; no part of a result, since it differs
 *     between machines
 * @param providers sorted by kind and id
 */
public record PluginInfo(String id, String version, String location, List<ProviderInfo> providers) {
  public PluginInfo {
    providers = List.copyOf(providers);
  }
}
