package io.notional.files.results;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A hidden directory in which files are completed before they appear under their names. */
final class Staging {
  private static final int ATTEMPTS = 1000;

  private Staging() {}

  /** Makes a new directory in a parent that exists. */
  static Path create(Path parent, String name) throws IOException {
    for (int number = 0; number < ATTEMPTS; number++) {
      Path path = parent.resolve("." + name + ".part" + number);
      try {
        return Files.createDirectory(path);
      } catch (FileAlreadyExistsException e) {
        // left behind by a run that was killed, or in use by one that is not: the next number
      }
    }
    throw new IOException("too many unfinished results lie there");
  }

  /** Removes what runs that were killed left behind; nobody else may be writing. */
  static void clear(Path parent, String name) throws IOException {
    Pattern unfinished = Pattern.compile(Pattern.quote("." + name + ".part") + "\\d{1,4}");
    try (Stream<Path> all = Files.list(parent)) {
      all.filter(path -> unfinished.matcher(path.getFileName().toString()).matches())
          .toList()
          .forEach(Staging::remove);
    }
  }

  /** Moves in one step where the file system can, and replaces a file that is there. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes a directory and the files in it, as far as that is possible. */
  static void remove(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> all = files.toList();
      all.forEach(Staging::delete);
    } catch (IOException | RuntimeException e) {
      // what failed before is the problem to report
    }
    delete(directory);
  }

  /** Removes a file or an empty directory, if that is possible. */
  static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException | RuntimeException e) {
      // what failed before is the problem to report
    }
  }
}
