package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/writing-a-plugin.md} shows is in the plugin that the CI builds and runs. */
class WritingAPluginTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PLUGIN = ROOT.resolve("examples/plugin-risk-parity");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(?:java|xml|yaml)\\n(.*?)^```$");

  @Test
  void everySnippetIsInThePlugin() throws IOException {
    List<String> snippets =
        SNIPPET
            .matcher(Files.readString(ROOT.resolve("docs/writing-a-plugin.md")))
            .results()
            .map(snippet -> snippet.group(1))
            .toList();
    assertThat(snippets).hasSizeGreaterThan(8);
    String plugin = text();
    assertThat(snippets).allSatisfy(snippet -> assertThat(plugin).contains(snippet));
  }

  private static String text() throws IOException {
    try (Stream<Path> files = Files.walk(PLUGIN)) {
      StringBuilder text = new StringBuilder();
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .forEach(file -> text.append(read(file)).append('\n'));
      return text.toString();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
