package io.notional.core.settings;

import java.util.Objects;

/**
 * A file that a spec names. Immutable.
 *
 * @param name as it is written
 * @param where it is written
 */
public record NamedFile(String name, String where) {
  public NamedFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(where, "where");
  }
}
