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
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; the messages go after the name of the option. */
final class OptionValues {
  private OptionValues() {}

  /**
   * Takes the place of picocli's own readers, whose messages speak of Java. Classes and no lambdas:
   * one lambda of an interface of picocli's keeps all that implement it out of the class archive.
   */
  static void register(CommandLine line) {
    line.registerConverter(Path.class, new PathReader());
    line.registerConverter(Double.class, new NumberReader());
    line.registerConverter(Integer.class, new WholeReader());
    line.registerConverter(Long.class, new WideReader());
  }

  private static final class PathReader implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return path(text);
    }
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

  private static final class WholeReader implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "must be a whole number of at most " + Integer.MAX_VALUE + " but was '" + text + "'");
      }
    }
  }

  private static final class WideReader implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "must be a whole number of at most " + Long.MAX_VALUE + " but was '" + text + "'");
      }
    }
  }

  private static final class NumberReader implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("must be a number but was '" + text + "'");
      }
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
