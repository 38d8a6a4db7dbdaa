package io.notional.files.plan;

import java.lang.module.ModuleDescriptor;

/** The version of Notional, as manifests and the command state it. */
public final class Version {
  /** Of the module or the jar's manifest; {@code development} when run from class folders. */
  public static final String TEXT = text();

  private Version() {}

  private static String text() {
    ModuleDescriptor module = Version.class.getModule().getDescriptor();
    String version =
        module == null
            ? Version.class.getPackage().getImplementationVersion()
            : module.rawVersion().orElse(null);
    return version == null ? "development" : version;
  }
}
