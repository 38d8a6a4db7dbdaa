package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Plugin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds plugins by ServiceLoader, and goes on after one that cannot be loaded. One use only. */
final class PluginFinder {
  /** A class path that cannot be read fails the same way for ever. */
  private static final int MAX_ERRORS = 100;

  private final Set<Class<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Plugin> found = new ArrayList<>();
  private final Problems problems;

  private PluginFinder(Problems problems) {
    this.problems = problems;
  }

  /** The plugins that class loaders see, in their order; problems are added to the list. */
  static List<Plugin> find(List<ClassLoader> loaders, Problems problems) {
    PluginFinder finder = new PluginFinder(problems);
    loaders.forEach(finder::search);
    return finder.found;
  }

  /** The thread's context class loader, if there is one, and Notional's own. */
  static ClassLoader[] hostLoaders() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    loaders.add(Catalog.class.getClassLoader());
    return loaders.toArray(ClassLoader[]::new);
  }

  private void search(ClassLoader loader) {
    Iterator<ServiceLoader.Provider<Plugin>> services =
        ServiceLoader.load(Plugin.class, loader).stream().iterator();
    List<Throwable> errors = new ArrayList<>();
    while (errors.size() < MAX_ERRORS) {
      try {
        if (!services.hasNext()) {
          break;
        }
        take(services.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        errors.add(e);
      }
    }
    if (!errors.isEmpty()) {
      report(loader, errors);
    }
  }

  private void take(ServiceLoader.Provider<Plugin> service) {
    if (!seen.add(service.type())) {
      return;
    }
    String type =
        "plugin class " + service.type().getName() + " (" + CodeLocation.of(service.type()) + ")";
    try {
      found.add(Callee.ofThread().during(type + " in its constructor", service));
    } catch (ServiceConfigurationError | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      bad(type + " cannot be created: " + PluginCall.inWords(cause));
    }
  }

  /** An error does not say which file it is about, so the service files are read again. */
  private void report(ClassLoader loader, List<Throwable> errors) {
    List<String> messages = ServiceFiles.unloadable(loader);
    if (messages.isEmpty()) {
      messages = errors.stream().map(e -> "cannot load plugins: " + e.getMessage()).toList();
    }
    messages.stream().distinct().forEach(this::bad);
  }

  private void bad(String message) {
    if (!problems.list().contains(Problem.of(ErrorCode.BAD_PLUGIN, message))) {
      problems.add(ErrorCode.BAD_PLUGIN, message);
    }
  }
}
