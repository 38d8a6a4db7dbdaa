package io.notional.files.scenario;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The scenarios that ship, in the format of user files. Stateless, safe for use by many threads.
 */
public final class ScenarioLibrary {
  /** Their names, in the order of time. */
  public static final List<String> NAMES =
      List.of("1994", "2013-taper", "2020-q1", "dash-for-cash", "2022");

  private ScenarioLibrary() {}

  /**
   * One of them.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} naming the nearest one
   */
  public static ScenarioFile read(String name) {
    if (!NAMES.contains(name)) {
      throw NotionalException.of(ErrorCode.UNKNOWN_NAME, Nearest.unknown("scenario", name, NAMES));
    }
    String file = name + ".yaml";
    try (InputStream stream = ScenarioLibrary.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("a resource of this jar is missing: " + file);
      }
      return ScenarioFile.read(InputFile.of("scenario " + file, stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
