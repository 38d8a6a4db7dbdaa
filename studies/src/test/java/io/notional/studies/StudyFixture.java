package io.notional.studies;

import io.notional.core.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Studies of a 90/60 fund on a market that is made up from a seed. */
final class StudyFixture {
  static final String SPEC =
      """
      strategy: efficient-core
      preset: NTSX
      run: {nav: 1e8, fill: NEXT_CLOSE}
      """;

  private StudyFixture() {}

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a study. */
  static Path study(Path folder, String text) {
    write(folder, "fund.yaml", SPEC);
    return write(folder, "study.yaml", "spec: fund.yaml\nsynthetic: {years: 2}\n" + text);
  }

  static StudyPlan plan(Path folder, String text) {
    return StudyPlan.builder(Catalog.load()).study(study(folder, text)).build();
  }
}
