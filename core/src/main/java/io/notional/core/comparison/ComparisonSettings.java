package io.notional.core.comparison;

import io.notional.core.lookthrough.Level;
import io.notional.core.nesting.TightMargin;
import java.util.Objects;

/**
 * What a comparison shows besides returns and risk. Immutable.
 *
 * @param level at which exposures are counted
 * @param tight margin counts as tight where headroom is below this multiple of maintenance margin;
 *     at least 0
 */
public record ComparisonSettings(Level level, double tight) {
  /** Funds as they are held, and tight where a requirement that doubles is a call. */
  public static final ComparisonSettings DEFAULT =
      new ComparisonSettings(Level.FUNDS, TightMargin.DEFAULT_MULTIPLE);

  /**
   * @throws IllegalArgumentException if the multiple is below 0 or not finite
   */
  public ComparisonSettings {
    Objects.requireNonNull(level, "level");
    if (!(tight >= 0 && tight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tight must be at least 0 and finite but was " + tight);
    }
  }
}
