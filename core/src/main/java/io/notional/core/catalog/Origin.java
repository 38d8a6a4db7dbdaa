package io.notional.core.catalog;

import io.notional.api.plugin.Plugin;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Whose a component is, in words for messages: its kind, its class, and the plugin it is from. */
public final class Origin {
  /**
   * By class loader and location of code, the ids of the plugins that were loaded from there. Names
   * alone, which go when their loader does: a host may load plugins anew for years.
   */
  private static final Map<ClassLoader, Map<String, Set<String>>> PLUGINS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Origin() {}

  static void note(Plugin plugin, String id) {
    Class<?> type = plugin.getClass();
    PLUGINS
        .computeIfAbsent(type.getClassLoader(), loader -> new ConcurrentHashMap<>())
        .compute(CodeLocation.of(type), (location, ids) -> with(ids, id));
  }

  /** How many class loaders are known that plugins came with. */
  static int loaders() {
    return PLUGINS.size();
  }

  private static Set<String> with(Set<String> ids, String id) {
    TreeSet<String> more = ids == null ? new TreeSet<>() : new TreeSet<>(ids);
    more.add(id);
    return more;
  }

  /**
   * Such as {@code strategy TrendFund of plugin 'managed-futures'}; without a plugin for a
   * component whose code no plugin came with, and where several plugins came with it.
   *
   * @param kind the word for what it is
   */
  public static String of(String kind, Object component) {
    Class<?> type = own(component).getClass();
    Set<String> ids =
        PLUGINS
            .getOrDefault(type.getClassLoader(), Map.of())
            .getOrDefault(CodeLocation.of(type), Set.of());
    String plugin = ids.size() == 1 ? " of plugin '" + ids.iterator().next() + "'" : "";
    return kind + " " + name(type) + plugin;
  }

  private static Object own(Object component) {
    return component instanceof NestedSleeve nested ? nested.inner() : component;
  }

  /** Without what the JDK makes of a lambda, which differs from run to run. */
  private static String name(Class<?> type) {
    String name = type.getName().replaceFirst("\\$\\$Lambda.*", "");
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.substring(simple.lastIndexOf('$') + 1).isEmpty() ? simple : afterNesting(simple);
  }

  /** The innermost name that is one: anonymous classes have only a number. */
  private static String afterNesting(String name) {
    String[] parts = name.split("\\$");
    String last = parts[parts.length - 1];
    return Character.isDigit(last.charAt(0)) ? name : last;
  }
}
