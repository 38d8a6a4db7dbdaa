package io.notional.files.init;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.files.csv.LayoutRecognizer;
import io.notional.files.csv.NumberRecognizer;
import io.notional.files.csv.NumberStyle;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the data files of a folder and of the folders in it. */
final class FolderScan {
  private static final long MAX_BYTES = 256L * 1024 * 1024;
  private static final int MOST_FILES = 1000;
  private static final int DEPTH = 4;

  private FolderScan() {}

  /**
   * The files, in the order of their names.
   *
   * @throws NotionalException {@code MISSING_DATA} if there is no such folder or nothing in it
   */
  static List<FoundFile> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? " is no directory" : " does not exist";
      throw NotionalException.of(ErrorCode.MISSING_DATA, "the folder of data " + folder + what);
    }
    List<String> names = names(folder);
    if (names.isEmpty() || names.size() > MOST_FILES) {
      throw NotionalException.of(
          ErrorCode.MISSING_DATA,
          "the folder of data "
              + folder
              + " must have 1 to "
              + MOST_FILES
              + " files that end in .csv or .txt but has "
              + names.size());
    }
    List<FoundFile> files = new ArrayList<>();
    names.forEach(name -> files.add(file(folder, name)));
    return files;
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
      return paths
          .filter(path -> !isHidden(folder.relativize(path)))
          .filter(Files::isRegularFile)
          .map(path -> name(folder.relativize(path)))
          .filter(name -> name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(csv|txt)"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      String message = "the folder of data " + folder + " cannot be read: ";
      throw new NotionalException(
          List.of(Problem.of(ErrorCode.MISSING_DATA, message + e.getClass().getSimpleName())), e);
    }
  }

  private static boolean isHidden(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .anyMatch(part -> part.toString().startsWith("."));
  }

  private static String name(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  private static FoundFile file(Path folder, String name) {
    try {
      InputFile file = InputFile.read(folder.resolve(name), name, MAX_BYTES);
      return new FoundFile(
          name,
          LayoutRecognizer.of(file),
          LayoutRecognizer.columns(file),
          NumberRecognizer.of(file),
          Optional.empty());
    } catch (NotionalException e) {
      Optional<String> problem = Optional.of(e.getMessage());
      return new FoundFile(name, Optional.empty(), List.of(), NumberStyle.PLAIN, problem);
    }
  }
}
