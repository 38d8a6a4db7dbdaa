package io.notional.core.guice;

import com.google.inject.Binder;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.util.Types;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The providers of each kind of component, by id, as maps of an injector. Immutable. */
public final class ProviderMaps {
  private static final List<ComponentKind<?>> KINDS =
      List.of(
          ComponentKind.STRATEGY,
          ComponentKind.SLEEVE,
          ComponentKind.INSTRUMENT,
          ComponentKind.MARGIN_MODEL,
          ComponentKind.COST_MODEL,
          ComponentKind.ROLL_RULE,
          ComponentKind.REBALANCE_RULE,
          ComponentKind.SIGNAL);

  private final Injector injector;
  private final Found found;

  /** What was bound before the host added anything. */
  record Found(Catalog catalog) {}

  @Inject
  ProviderMaps(Injector injector, Found found) {
    this.injector = injector;
    this.found = found;
  }

  /**
   * The map binder of a kind, to which a host adds providers of its own.
   *
   * @param binder that of the host's module
   */
  public static <T> MapBinder<String, Provider<T>> of(Binder binder, ComponentKind<T> kind) {
    return MapBinder.newMapBinder(binder, TypeLiteral.get(String.class), provider(kind));
  }

  /** Binds every provider of a catalog. */
  static void bind(Binder binder, Catalog catalog) {
    binder.bind(Found.class).toInstance(new Found(catalog));
    KINDS.forEach(kind -> bind(binder, catalog, kind));
  }

  private static <T> void bind(Binder binder, Catalog catalog, ComponentKind<T> kind) {
    MapBinder<String, Provider<T>> map = of(binder, kind);
    catalog.ids(kind).forEach(id -> map.addBinding(id).toInstance(catalog.provider(kind, id)));
  }

  /** A plugin of those providers that a host added to the maps; empty if it added none. */
  Optional<Plugin> added() {
    List<Provider<?>> providers = new ArrayList<>();
    KINDS.forEach(kind -> providers.addAll(added(kind)));
    return providers.isEmpty() ? Optional.empty() : Optional.of(new HostPlugin(providers));
  }

  private <T> List<Provider<T>> added(ComponentKind<T> kind) {
    Map<String, Provider<T>> all = new TreeMap<>(injector.getInstance(map(kind)));
    all.keySet().removeAll(found.catalog().ids(kind));
    return List.copyOf(all.values());
  }

  @SuppressWarnings("unchecked") // the type is made of the kind's own
  private static <T> Key<Map<String, Provider<T>>> map(ComponentKind<T> kind) {
    return (Key<Map<String, Provider<T>>>)
        Key.get(Types.mapOf(String.class, provider(kind).getType()));
  }

  @SuppressWarnings("unchecked") // the type is made of the kind's own
  private static <T> TypeLiteral<Provider<T>> provider(ComponentKind<T> kind) {
    return (TypeLiteral<Provider<T>>)
        TypeLiteral.get(Types.newParameterizedType(Provider.class, kind.type()));
  }
}
