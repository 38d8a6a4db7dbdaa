package io.notional.core.stress;

import io.notional.core.market.DurationSource;
import java.time.LocalDate;

/**
 * Durations as they were known at the start of a scenario: after it, those of the start.
 *
 * @param source what the data says, also of later days, which are not asked about
 * @param start in days since 1970-01-01
 */
record KnownDurations(DurationSource source, int start) implements DurationSource {
  @Override
  public double years(LocalDate delivery, int epochDay) {
    return source.years(delivery, Math.min(epochDay, start));
  }

  @Override
  public double maturity(LocalDate delivery, int epochDay) {
    return source.maturity(delivery, Math.min(epochDay, start));
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    return source.policy(delivery, Math.min(epochDay, start));
  }
}
