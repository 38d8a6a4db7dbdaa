package io.notional.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocFiguresTest {
  private static final String DOCUMENT =
      """
      # Words

      <!-- figures: one -->
      | 1 |
      <!-- end of figures -->
      between
      <!-- figures: two -->
      | 2 |
      <!-- end of figures -->
      """;

  @TempDir private Path folder;
  private Path document;

  @BeforeEach
  void write() throws IOException {
    document = Files.writeString(folder.resolve("words.md"), DOCUMENT);
  }

  @Test
  void whatStandsThereIsFine() {
    assertThatCode(() -> DocFigures.check(document, "two", List.of("| 2 |"), false))
        .doesNotThrowAnyException();
  }

  @Test
  void whatDiffersFailsAndSaysHowToWriteIt() throws IOException {
    assertThatThrownBy(() -> DocFigures.check(document, "one", List.of("| 3 |"), false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("| 3 |")
        .hasMessageContaining("| 1 |")
        .hasMessageContaining("NOTIONAL_WRITE_FIGURES");
    assertThat(document).content().isEqualTo(DOCUMENT);
  }

  @Test
  void writesTheBlockAndNothingElse() {
    DocFigures.check(document, "one", List.of("| 3 |", "| 4 |"), true);
    assertThat(document).content().isEqualTo(DOCUMENT.replace("| 1 |", "| 3 |\n| 4 |"));
  }

  @Test
  void aBlockThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> DocFigures.check(document, "three", List.of(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no block of figures three");
  }
}
