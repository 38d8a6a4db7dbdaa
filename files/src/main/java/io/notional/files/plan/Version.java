package io.notional.files.plan;

/** The version of Notional, as manifests and the command state it. */
public final class Version {
  /** From the jar's manifest; {@code development} when run from class folders. */
  public static final String TEXT = text();

  private Version() {}

  private static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
