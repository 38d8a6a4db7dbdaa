package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.examples.embedding.EmbeddedPlatform;
import io.notional.examples.embedding.Variations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  private static final Path SOURCES = Path.of("src/main/java/io/notional/examples/embedding");
  private static final Path DOCUMENT = Path.of("../docs/embedding.md");

  @Test
  void thePlatformRuns() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      EmbeddedPlatform.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("held: \\d+ of SHARES")
        .containsPattern("held: \\d+ of NOTE")
        .containsPattern("\\d+ fills, a checkpoint of \\d+ bytes")
        .containsPattern("2022-0\\d-\\d\\d: nav \\d+\\.\\d\\d, MET")
        .containsPattern("headroom \\d+\\.\\d\\d before");
  }

  @Test
  void variationsAreTheSameOnAnyNumberOfThreads() throws Exception {
    Variations variations = new Variations(2);
    double[] one = variations.grow(40, 1);

    assertThat(variations.grow(40, 2)).isEqualTo(one);
    assertThat(variations.grow(40, 8)).isEqualTo(one);
    assertThat(one).doesNotHaveDuplicates();
  }

  /** What the document shows is code that runs. */
  @Test
  void theDocumentsSnippetsAreCompiled() throws IOException {
    String document = Files.readString(DOCUMENT);
    Matcher block = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(document);
    StringBuilder sources = new StringBuilder();
    for (String name : List.of("PlatformData", "EmbeddedPlatform", "Variations")) {
      sources.append(Files.readString(SOURCES.resolve(name + ".java")));
    }
    List<String> compiled =
        Pattern.compile("// tag: \\w+\\n(.*?) *// end: \\w+", Pattern.DOTALL)
            .matcher(sources)
            .results()
            .map(tag -> tag.group(1).stripTrailing().stripIndent().strip())
            .toList();
    int blocks = 0;
    while (block.find()) {
      assertThat(compiled).contains(block.group(1).strip());
      blocks++;
    }
    assertThat(blocks).isEqualTo(5);
  }
}
