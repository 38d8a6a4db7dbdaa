package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sessions in {@code docs/plugins.md} that need no plugin of the reader's are run. */
class PluginsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "plugins.md");
  private static final Pattern SESSION =
      Pattern.compile(
          "^\\$ notional ([^\n]*)\n(.*?)(?=^\\$ |^```)", Pattern.MULTILINE | Pattern.DOTALL);

  static Stream<MatchResult> sessions() throws IOException {
    return SESSION
        .matcher(Files.readString(DOCUMENT))
        .results()
        .filter(session -> !session.group(1).contains("--plugin-dir"));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theCommandSaysWhatTheGuideShows(MatchResult session) {
    Shell.Outcome outcome = Shell.run(session.group(1).split(" "));
    List<String> said = Stream.concat(outcome.out().lines(), outcome.err().lines()).toList();
    List<String> shown = session.group(2).lines().toList();

    for (int i = 0; i < shown.size(); i++) {
      String line = shown.get(i);
      if (line.endsWith("...")) {
        assertThat(said.get(i)).startsWith(line.substring(0, line.length() - 3));
      } else {
        assertThat(said.get(i)).isEqualTo(line);
      }
    }
    assertThat(shown).isNotEmpty();
  }

  @Test
  void theGuideShowsEachOfTheCommandsForPlugins() throws IOException {
    assertThat(sessions().map(session -> session.group(1).split(" ")[0]))
        .contains("plugins", "schema");
    assertThat(sessions().map(session -> session.group(2)))
        .anyMatch(shown -> shown.contains("did you mean"));
  }
}
