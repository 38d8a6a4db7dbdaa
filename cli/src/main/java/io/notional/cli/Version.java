package io.notional.cli;

/** The version of the command. */
final class Version {
  /** From the jar's manifest; {@code development} when run from class folders. */
  static final String TEXT = text();

  private Version() {}

  private static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
