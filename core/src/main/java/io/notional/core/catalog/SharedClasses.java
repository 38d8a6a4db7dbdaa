package io.notional.core.catalog;

import io.notional.api.plugin.Plugin;

/**
 * What every plugin of a directory sees beside its own jars: the JDK, the api, and the toolkit of
 * the host if it has one. Nothing else of the host, so that a plugin may bring what libraries it
 * likes.
 */
final class SharedClasses extends ClassLoader {
  private static final String OURS = "io.notional.";
  private static final String API = "io.notional.api.";
  private static final String ANNOTATIONS = "org.apiguardian.api.";
  private static final String TOOLKIT = "io.notional.toolkit.";

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  SharedClasses(ClassLoader host) {
    super("notional-shared", getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(API) || name.startsWith(ANNOTATIONS)) {
      return Plugin.class.getClassLoader().loadClass(name);
    }
    if (name.startsWith(TOOLKIT)) {
      return host.loadClass(name);
    }
    if (name.startsWith(OURS)) {
      throw new ClassNotFoundException(name);
    }
    return ofJdk(super.loadClass(name, resolve));
  }

  /** The platform's loader finds modules of an application, too. */
  private static Class<?> ofJdk(Class<?> type) throws ClassNotFoundException {
    Module module = type.getModule();
    boolean jdk =
        !module.isNamed()
            || module.getName().startsWith("java.")
            || module.getName().startsWith("jdk.");
    if (!jdk) {
      throw new ClassNotFoundException(type.getName());
    }
    return type;
  }
}
