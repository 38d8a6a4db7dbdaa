package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README says what is true: its example is code that runs, its commands and links exist. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theExampleIsTheCompiledOne() throws IOException {
    String source = Files.readString(Path.of("src/main/java/io/notional/examples/FirstFund.java"));
    String compiled =
        source
            .substring(
                source.indexOf("// tag: readme\n") + 15, source.indexOf("    // end: readme"))
            .stripTrailing()
            .stripIndent();

    assertThat(block("java").stripTrailing()).isEqualTo(compiled);
  }

  @Test
  void theExampleRuns() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstFund.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("MET")
        .containsPattern("margin: [1-9]\\.\\d% of nav");
  }

  @Test
  void itIsShortAndItsLinksLeadSomewhere() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));

    assertThat(lines).hasSizeLessThanOrEqualTo(150);
    java.util.regex.Matcher links =
        java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(String.join("\n", lines));
    int found = 0;
    while (links.find()) {
      found++;
      assertThat(ROOT.resolve(links.group(1))).exists();
    }
    assertThat(found).isGreaterThan(3);
  }

  private static String block(String language) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
    return readme.substring(start, readme.indexOf("```", start));
  }
}
