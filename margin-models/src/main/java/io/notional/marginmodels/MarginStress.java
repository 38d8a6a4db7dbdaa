package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Margins that are stressed over a range of dates: those of the base date, frozen, times a
 * multiplier. Immutable.
 *
 * @param from the first date
 * @param to the last date
 * @param base the date of the margins that are multiplied; not after {@code from}
 * @param multipliers by product id, in [0.1, 100]
 * @param others the multiplier of products that are not named
 */
public record MarginStress(
    LocalDate from, LocalDate to, LocalDate base, Map<String, Double> multipliers, double others) {
  /**
   * @throws NotionalException {@code CONFLICT} for dates that contradict each other, {@code
   *     OUT_OF_RANGE} for a multiplier outside its range
   */
  public MarginStress {
    multipliers = Map.copyOf(multipliers);
    if (from.isAfter(to)) {
      throw conflict("stress.from must not be after to (" + to + ") but was " + from);
    }
    if (base.isAfter(from)) {
      throw conflict(
          "stress.base must not be after from ("
              + from
              + "), or it would look ahead, but was "
              + base);
    }
    multipliers.values().stream().sorted().forEach(MarginStress::check);
    check(others);
  }

  private static void check(double multiplier) {
    if (!(multiplier >= 0.1 && multiplier <= 100)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "a stress multiplier must be in [0.1, 100] but was " + multiplier);
    }
  }

  private static NotionalException conflict(String message) {
    return NotionalException.of(ErrorCode.CONFLICT, message);
  }

  /** Whether a date lies in the range. */
  boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** The multiplier of a product. */
  double multiplier(String product) {
    Double named = multipliers.get(product);
    return named == null ? others : named;
  }
}
