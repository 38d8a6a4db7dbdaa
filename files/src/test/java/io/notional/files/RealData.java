package io.notional.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Market data that tests may use where it is present, and never copy. */
public final class RealData {
  private RealData() {}

  /**
   * Its folder: the system property {@code notional.data}, or beside the checkout. The test is
   * skipped, and says so, where there is none.
   */
  public static Path root() {
    Path root = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(root),
        () -> "skipped: no market data at " + root + " (system property notional.data)");
    return root;
  }
}
