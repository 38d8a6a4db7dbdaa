package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.ComponentKind;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Providers by kind and id, and what was left out. Filled once, then only read. */
final class ProviderTable {
  private final Map<ComponentKind<?>, NavigableMap<String, Registered<?>>> byKind;
  private final List<Problem> leftOut;
  private final List<String> notes;

  /** An empty table. */
  ProviderTable() {
    this(new HashMap<>(), List.of(), List.of());
  }

  private ProviderTable(
      Map<ComponentKind<?>, NavigableMap<String, Registered<?>>> byKind,
      List<Problem> leftOut,
      List<String> notes) {
    this.byKind = byKind;
    this.leftOut = leftOut;
    this.notes = notes;
  }

  /**
   * The same table, which says of a name that it lacks what was left out.
   *
   * @param empty jars that name no plugin, in words
   */
  ProviderTable leavingOut(List<Problem> refused, List<String> empty) {
    return new ProviderTable(byKind, List.copyOf(refused), List.copyOf(empty));
  }

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the kind has a provider of that id
   */
  Registered<?> add(Registered<?> registered) {
    requireNew(registered);
    ProviderInfo info = registered.info();
    byKind.computeIfAbsent(info.kind(), kind -> new TreeMap<>()).put(info.id(), registered);
    return registered;
  }

  /**
   * @throws NotionalException {@code BAD_PLUGIN} if the kind has a provider of that id
   */
  Registered<?> requireNew(Registered<?> registered) {
    ProviderInfo info = registered.info();
    NavigableMap<String, Registered<?>> ofKind = byKind.get(info.kind());
    Registered<?> first = ofKind == null ? null : ofKind.get(info.id());
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
    return registered;
  }

  List<String> ids(ComponentKind<?> kind) {
    NavigableMap<String, Registered<?>> providers = byKind.get(kind);
    return providers == null ? List.of() : List.copyOf(providers.keySet());
  }

  /**
   * @throws NotionalException {@code UNKNOWN_NAME} with the nearest id, and with what was left out
   */
  <T> Registered<T> find(ComponentKind<T> kind, String id, String where) {
    NavigableMap<String, Registered<?>> providers = byKind.get(kind);
    Registered<?> found = providers == null ? null : providers.get(id);
    if (found == null) {
      throw unknown(Nearest.unknown(kind.id(), id, ids(kind)), where);
    }
    @SuppressWarnings("unchecked") // it is in the table of its own kind
    Registered<T> typed = (Registered<T>) found;
    return typed;
  }

  /** What a plugin that was left out would have brought nobody knows. */
  NotionalException unknown(String message, String where) {
    List<Problem> problems = new ArrayList<>();
    problems.add(new Problem(ErrorCode.UNKNOWN_NAME, message, where));
    for (Problem problem : leftOut) {
      String hint = "it may be of a plugin that was left out: " + problem.message();
      problems.add(Problem.of(ErrorCode.BAD_PLUGIN, hint));
    }
    for (String note : notes) {
      String hint = "it may be of a jar that was passed over: " + note;
      problems.add(Problem.of(ErrorCode.BAD_PLUGIN, hint));
    }
    return new NotionalException(problems);
  }
}
