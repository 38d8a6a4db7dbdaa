package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is published is named wherever an outsider looks for it. Sizes are held by {@code
 * .ci/outside}.
 */
class ReleaseDocumentTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void theBillOfVersionsNamesWhatIsPublished() throws IOException {
    assertThat(Poms.managed(ROOT, "bom"))
        .containsExactlyInAnyOrderElementsOf(
            Poms.published(ROOT).stream()
                .map(module -> "notional-" + module + ":${project.version}")
                .collect(Collectors.toSet()));
  }

  @Test
  void theTableOfArtifactsNamesWhatIsPublished() throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern row = Pattern.compile("(?m)^\\| `notional-([a-z-]+)` \\| \\d+ \\|");
    row.matcher(document()).results().map(m -> m.group(1)).forEach(named::add);
    assertThat(named).containsExactlyInAnyOrderElementsOf(Poms.published(ROOT));
  }

  @Test
  void coordinatesAreThoseOfThePom() throws IOException {
    String versions =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(document())
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.joining(" "));
    assertThat(versions).isEqualTo(Poms.version(ROOT));
  }

  private static String document() throws IOException {
    return Files.readString(ROOT.resolve("docs/releases.md"));
  }
}
