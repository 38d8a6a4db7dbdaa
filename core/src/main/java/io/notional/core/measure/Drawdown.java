package io.notional.core.measure;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The deepest fall of nav from an earlier high, close to close, the initial nav included. Of
 * several falls of equal depth the first.
 *
 * @param depth the fall as a fraction of the high, greater than zero
 * @param peak the date of the high
 * @param trough the date of the low
 * @param recovery the first close at the high again, or above; empty if there was none
 */
public record Drawdown(
    double depth, LocalDate peak, LocalDate trough, Optional<LocalDate> recovery) {

  /** The deepest fall of a result; empty if nav never fell. */
  static Optional<Drawdown> of(Result result) {
    int high = 0;
    int peak = 0;
    int trough = 0;
    double depth = 0;
    for (int row = 1; row < result.size(); row++) {
      high = result.unitNav(row) > result.unitNav(high) ? row : high;
      double fall = 1 - result.unitNav(row) / result.unitNav(high);
      if (fall > depth) {
        depth = fall;
        peak = high;
        trough = row;
      }
    }
    if (!(depth > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Drawdown(
            depth, result.date(peak), result.date(trough), recovery(result, peak, trough)));
  }

  private static Optional<LocalDate> recovery(Result result, int peak, int trough) {
    for (int row = trough + 1; row < result.size(); row++) {
      if (result.unitNav(row) >= result.unitNav(peak)) {
        return Optional.of(result.date(row));
      }
    }
    return Optional.empty();
  }
}
