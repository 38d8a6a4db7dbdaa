package io.notional.files.input;

import io.notional.core.config.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says why there is no file where one was asked for, and which one may have been meant. */
final class Absence {
  /** In a larger directory no name is looked for. */
  private static final int MOST_NAMES = 10_000;

  private Absence() {}

  /** Such as {@code does not exist; did you mean 'IVV.csv'?}. */
  static String of(Path path) {
    if (Files.isDirectory(path)) {
      return "is a directory, not a file";
    }
    if (Files.exists(path)) {
      return "is no ordinary file";
    }
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? "is a link that leads nowhere"
        : "does not exist" + suggestion(path);
  }

  private static String suggestion(Path path) {
    Path name = path.getFileName();
    return name == null
        ? ""
        : Nearest.to(name.toString(), filesBeside(path))
            .map(near -> "; did you mean '" + near + "'?")
            .orElse("");
  }

  private static List<String> filesBeside(Path path) {
    Path directory = path.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .limit(MOST_NAMES)
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // then there is no advice, and the absence is the problem to report
    }
  }
}
