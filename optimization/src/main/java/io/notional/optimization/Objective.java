package io.notional.optimization;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is best among weights that produce the same exposures. */
public enum Objective {
  /** As much free capital as possible; of equals the lowest fee. */
  FREE_CAPITAL,
  /** As low a fee as possible; of equals the most free capital. */
  FEE;

  /** The other one, which decides between equals. */
  Objective other() {
    return this == FEE ? FREE_CAPITAL : FEE;
  }

  /**
   * The objective of a name.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} naming the nearest one
   */
  public static Objective parse(String id) {
    List<String> known = Arrays.stream(values()).map(Objective::id).toList();
    if (!known.contains(id)) {
      throw NotionalException.of(ErrorCode.UNKNOWN_NAME, Nearest.unknown("objective", id, known));
    }
    return values()[known.indexOf(id)];
  }

  /** The name in options and files: {@code free-capital}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
