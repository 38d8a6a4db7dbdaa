package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;

/**
 * Dates on which every trade and roll leg costs a multiple of what its cost model says. Immutable.
 *
 * @param from the first execution date
 * @param to the last execution date
 * @param multiplier of every cost, in [0, 100]; 1 changes nothing
 */
public record CostStress(LocalDate from, LocalDate to, double multiplier) {
  /** The most that a cost is multiplied by. */
  public static final double MOST = 100;

  /**
   * @throws NotionalException {@code CONFLICT} for a range that ends before it begins, {@code
   *     OUT_OF_RANGE} for a multiplier outside its range
   */
  public CostStress {
    if (from.isAfter(to)) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "run.cost-stress.from must not be after to (" + to + ") but was " + from);
    }
    if (!(multiplier >= 0 && multiplier <= MOST)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "run.cost-stress.multiplier must be in [0, " + MOST + "] but was " + multiplier);
    }
  }

  /** Whether a date lies in the range. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** Whether the two have a date in common. */
  boolean overlaps(CostStress other) {
    return !to.isBefore(other.from) && !other.to.isBefore(from);
  }

  /** The name under which fills are counted. */
  public String policy() {
    return "cost-stress:" + from + "/" + to;
  }
}
