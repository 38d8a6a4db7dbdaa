package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.core.config.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Providers by kind and id. Filled once, then only read. */
final class ProviderTable {
  private final Map<ComponentKind<?>, NavigableMap<String, Registered<?>>> byKind = new HashMap<>();

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the kind has a provider of that id
   */
  void add(Registered<?> registered) {
    ProviderInfo info = registered.info();
    Registered<?> first =
        byKind
            .computeIfAbsent(info.kind(), kind -> new TreeMap<>())
            .putIfAbsent(info.id(), registered);
    if (first != null) {
      throw PluginCall.bad(
          "two providers of kind "
              + info.kind()
              + " have the id '"
              + info.id()
              + "': "
              + first.plugin()
              + " and "
              + registered.plugin());
    }
  }

  List<String> ids(ComponentKind<?> kind) {
    NavigableMap<String, Registered<?>> providers = byKind.get(kind);
    return providers == null ? List.of() : List.copyOf(providers.keySet());
  }

  /**
   * @throws NotionalException {@code UNKNOWN_NAME} with the nearest id
   */
  <T> Registered<T> find(ComponentKind<T> kind, String id, String where) {
    NavigableMap<String, Registered<?>> providers = byKind.get(kind);
    Registered<?> found = providers == null ? null : providers.get(id);
    if (found == null) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown(kind.id(), id, ids(kind)), where);
    }
    @SuppressWarnings("unchecked") // it is in the table of its own kind
    Registered<T> typed = (Registered<T>) found;
    return typed;
  }
}
