package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.catalog.Catalog;
import io.notional.files.schema.ReferencePages;
import io.notional.studies.StudyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dnotional.reference=write} writes the pages anew. */
class ReferencePagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "reference");

  @Test
  void thePagesAreCurrent() throws IOException {
    Map<String, String> pages = new TreeMap<>(ReferencePages.of(Catalog.load()));
    pages.put(
        "studies.md",
        ReferencePages.of(
                "Study files",
                "What may stand in a file of `notional sweep` and `notional walk-forward`.",
                StudyFile.parameters())
            + "\n## `vary`, and a row of a list\n\n"
            + "`with.NAME` and `run.NAME` as the spec has them, and these. Under `vary` a list of"
            + " values or, of numbers, a range; in a row one value.\n\n"
            + ReferencePages.of("", "", StudyFile.axes()).replaceFirst("(?s)^.*?(?=\\| key)", "")
            + "\n## A range of `vary`\n\n"
            + ReferencePages.of("", "", StudyFile.range()).replaceFirst("(?s)^.*?(?=\\| key)", ""));
    if (System.getProperty("notional.reference", "").equals("write")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as(page.getKey() + " is what the code declares")
          .isEqualTo(page.getValue());
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void theCommandShowsEveryValueOfAComponent() {
    Shell.Outcome outcome = Shell.run("plugins", "band-and-calendar");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("rebalance-rule band-and-calendar, of plugin 'efficient-core'")
        .containsPattern("  band +a number in .*; default 0.05");
    assertThat(Shell.run("plugins", "efficient-core").out())
        .contains("strategy stacked, of plugin", "  preset NTSX: ", "sleeve ladder, of plugin");
  }
}
