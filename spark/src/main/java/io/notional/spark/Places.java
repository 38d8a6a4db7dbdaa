package io.notional.spark;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files are that work is read from. Immutable.
 *
 * @param file a study or a spec
 * @param market empty where a study names its markets itself
 * @param dataRoot the folder that names of data files start from; empty for each market file's own
 */
record Places(Path file, Optional<Path> market, Optional<Path> dataRoot) {
  /** The same whatever folder this Java works in. */
  Places absolute() {
    return new Places(
        file.toAbsolutePath(),
        market.map(Path::toAbsolutePath),
        dataRoot.map(Path::toAbsolutePath));
  }
}
