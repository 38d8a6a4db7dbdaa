package io.notional.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; the messages go after the name of the option. */
final class OptionValues {
  private OptionValues() {}

  /** Takes the place of picocli's own readers, whose messages speak of Java. */
  static void register(CommandLine line) {
    line.registerConverter(Path.class, OptionValues::path);
    line.registerConverter(Double.class, OptionValues::number);
  }

  /** An empty path would mean the working directory: most likely a variable was not set. */
  static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("must be a path but was ''");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "must be a path that the system's character set can write but was '"
              + text
              + "'; LC_ALL=C.UTF-8 may help");
    }
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be a number but was '" + text + "'");
    }
  }
}
