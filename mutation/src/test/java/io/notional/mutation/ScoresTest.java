package io.notional.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {
  private static Mutant mutant(String area, String change, boolean noticed) {
    return new Mutant(area, "Book.net", 7, change, "return a < b;", noticed);
  }

  /** Twenty mutants, of which this many are noticed. */
  private static List<Mutant> twenty(String area, int noticed) {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      mutants.add(mutant(area, "change", i < noticed));
    }
    return mutants;
  }

  private static Equivalents equivalents(String... lines) {
    return Equivalents.parse(List.of(lines));
  }

  @Test
  void aScoreLeavesOutWhatTheListNamesOnceForEachLine() {
    Equivalents one = equivalents("# why", "", "Book.net | change | return a < b; | a is never b");

    Scores scores = new Scores(twenty("kernel", 16), one);

    // 16 of 19 can be noticed and are.
    assertThat(scores.scores()).containsExactly(new Score("kernel", 20, 16, 1));
    assertThat(scores.scores().get(0).percent()).isCloseTo(84.2105, within(1e-4));
    assertThat(scores.survivors()).hasSize(3).containsOnly("7: Book.net | change | return a < b;");
    assertThat(one.left()).isEmpty();
  }

  @Test
  void aLowScoreAndALongListAreRefusedByPackage() {
    Equivalents one = equivalents("Book.net | change | return a < b; | a is never b");
    List<Mutant> mutants = twenty("margin", 17);
    mutants.addAll(twenty("kernel", 15));

    Scores scores = new Scores(mutants, one);

    assertThat(scores.complaints(85, 5)).hasSize(1);
    assertThat(scores.complaints(85, 5).get(0)).startsWith("kernel must score at least 85.0%");
    assertThat(scores.complaints(75, 3)).hasSize(1);
    assertThat(scores.complaints(75, 3).get(0)).startsWith("kernel may exclude at most 3.0%");
  }

  @Test
  void aLineOfTheListThatNamesNothingIsTold() {
    Equivalents two =
        equivalents(
            "Book.net | change | return a < b; | a is never b", "Book.net | other | return 0; | b");

    new Scores(List.of(mutant("kernel", "change", true)), two);

    assertThat(two.left())
        .containsExactly("Book.net | change | return a < b;", "Book.net | other | return 0;");
  }

  @Test
  void aLineWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> equivalents("Book.net | change | return a < b;"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void aReportNamesTheLinesOfItsSources(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("core/src/main/java/io/notional/core/kernel/Book.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "final class Book {\n  // here\n    return 1;\n}\n");
    Path report = folder.resolve("mutations.xml");
    Files.writeString(
        report,
        """
        <mutations>
        <mutation detected='false' status='SURVIVED'><sourceFile>Book.java</sourceFile>
        <mutatedClass>io.notional.core.kernel.Book$Row</mutatedClass>
        <mutatedMethod>size</mutatedMethod><lineNumber>3</lineNumber>
        <description>replaced int return with 0</description></mutation>
        </mutations>
        """);

    assertThat(Report.read(report, folder))
        .containsExactly(
            new Mutant(
                "kernel", "Book$Row.size", 3, "replaced int return with 0", "return 1;", false));
  }
}
