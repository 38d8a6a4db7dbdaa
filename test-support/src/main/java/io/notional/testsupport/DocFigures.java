package io.notional.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables of figures in documents, between a line {@code <!-- figures: NAME -->} and a line {@code
 * <!-- end of figures -->}. A test says what has to stand there; with the environment variable
 * {@code NOTIONAL_WRITE_FIGURES} it is written instead. Stateless.
 */
public final class DocFigures {
  private static final String VARIABLE = "NOTIONAL_WRITE_FIGURES";
  private static final String END = "<!-- end of figures -->";

  private DocFigures() {}

  /**
   * Compares a block with what it has to be.
   *
   * @throws AssertionError if it differs and is not to be written
   * @throws IllegalArgumentException if the document has no such block
   */
  public static void check(Path document, String name, List<String> lines) {
    check(document, name, lines, System.getenv(VARIABLE) != null);
  }

  static void check(Path document, String name, List<String> lines, boolean write) {
    String text = read(document);
    String begin = "<!-- figures: " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(END, from);
    if (from < begin.length() || to < 0) {
      throw new IllegalArgumentException(document + " has no block of figures " + name);
    }
    String block = String.join("\n", lines) + "\n";
    if (text.substring(from, to).equals(block)) {
      return;
    }
    if (!write) {
      throw new AssertionError(
          "the figures %s in %s must be%n%s%nbut were%n%s%nSet %s=true to write them."
              .formatted(name, document, block, text.substring(from, to), VARIABLE));
    }
    write(document, text.substring(0, from) + block + text.substring(to));
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path document, String text) {
    try {
      Files.writeString(document, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
