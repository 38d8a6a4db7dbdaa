package io.notional.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The market data that the shipped markets name; tests of it are skipped where it is not there. */
final class RealData {
  private RealData() {}

  /** Its folder. */
  static Path root() {
    Path root = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(root),
        () -> "skipped: no market data at " + root + " (system property notional.data)");
    return root;
  }
}
