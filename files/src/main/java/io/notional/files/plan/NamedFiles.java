package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.settings.NamedFile;
import io.notional.files.input.InputFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files that a spec names, with the place where it does in every message. */
final class NamedFiles {
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  private NamedFiles() {}

  /**
   * Opens one.
   *
   * @param key that names it, for messages
   * @param folder of the spec, from which it is named; the current one when empty
   */
  static InputFile open(String key, NamedFile named, Optional<Path> folder) {
    try {
      Path path = folder.orElse(Path.of("")).resolve(named.name());
      return InputFile.read(path, named.name(), path.toString(), MAX_BYTES);
    } catch (InvalidPathException e) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          key + " must be a path but was '" + named.name() + "'",
          named.where());
    } catch (NotionalException e) {
      throw NotionalException.of(e.code(), e.problems().get(0).message(), named.where());
    }
  }
}
