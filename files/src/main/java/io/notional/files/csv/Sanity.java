package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.List;

/**
 * What is looked at in a series, with its limits and what is let through by name. Immutable.
 *
 * @param limits beyond which values are slips
 * @param allowed what is let through, and counted
 */
public record Sanity(SanityLimits limits, List<Allowed> allowed) {
  public Sanity {
    allowed = List.copyOf(allowed);
  }

  /**
   * What is let through.
   *
   * @param check what is not refused
   * @param dates on which days
   */
  public record Allowed(SanityCheck check, DateRange dates) {}

  /** Limits of a kind, and nothing let through. */
  public static Sanity of(SanityLimits limits) {
    return new Sanity(limits, List.of());
  }

  /** The same with other limits. */
  public Sanity with(SanityLimits others) {
    return new Sanity(others, allowed);
  }

  /**
   * Refuses a value, or counts that it is let through.
   *
   * @param epochDay its date; {@link Integer#MAX_VALUE} for what is not of a day
   * @param message what, which value, and the limit
   * @param where file and line
   * @throws NotionalException {@code BAD_DATA} unless it is let through
   */
  public void refuse(
      SanityCheck check, int epochDay, String message, String where, PolicyCounts counts) {
    for (Allowed allowance : allowed) {
      boolean everyDay = epochDay == Integer.MAX_VALUE;
      if (allowance.check() == check && (everyDay || allowance.dates().contains(epochDay))) {
        counts.count("allowed-" + check.id());
        return;
      }
    }
    String on = epochDay == Integer.MAX_VALUE ? "" : " on " + LocalDate.ofEpochDay(epochDay);
    throw NotionalException.of(
        ErrorCode.BAD_DATA,
        message + on + "; sanity.allow lets it through by check: " + check.id(),
        where);
  }
}
