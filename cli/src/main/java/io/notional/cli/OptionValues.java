package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.lookthrough.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; the messages go after the name of the option. */
final class OptionValues {
  private OptionValues() {}

  /** Takes the place of picocli's own readers, whose messages speak of Java. */
  static void register(CommandLine line) {
    String whole = "must be a whole number of at most ";
    line.registerConverter(Path.class, new Reader<>(OptionValues::path));
    line.registerConverter(Double.class, number("must be a number", Double::valueOf));
    line.registerConverter(Integer.class, number(whole + Integer.MAX_VALUE, Integer::valueOf));
    line.registerConverter(Long.class, number(whole + Long.MAX_VALUE, Long::valueOf));
  }

  /**
   * A reader of values. A class and no lambda: one lambda of an interface of picocli's keeps all
   * that implement it out of the class archive.
   */
  private record Reader<T>(Function<String, T> read) implements ITypeConverter<T> {
    @Override
    public T convert(String text) {
      return read.apply(text);
    }
  }

  private static <T> Reader<T> number(String wanted, Function<String, T> read) {
    return new Reader<>(
        text -> {
          try {
            return read.apply(text);
          } catch (NumberFormatException e) {
            throw new TypeConversionException(wanted + " but was '" + text + "'");
          }
        });
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

  /** A level of look-through by its name; reported where it is none. */
  static Optional<Level> level(String text, Problems problems) {
    List<String> known = Arrays.stream(Level.values()).map(Level::id).toList();
    if (!known.contains(text)) {
      problems.add(ErrorCode.UNKNOWN_NAME, "--level: " + Nearest.unknown("level", text, known));
      return Optional.empty();
    }
    return Optional.of(Level.values()[known.indexOf(text)]);
  }

  /**
   * A long run is not to find out at its end that nothing can be written.
   *
   * @param out where files are to go; null for nowhere
   * @param check throws if they cannot
   */
  static void checkOut(Path out, Consumer<Path> check, Problems problems) {
    if (out != null) {
      problems.attempt(
          () -> {
            check.accept(out);
            return out;
          });
    }
  }
}
