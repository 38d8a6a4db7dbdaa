package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How much of something counts as collateral, by date. */
final class Haircuts {
  private Haircuts() {}

  /** The haircuts by valuation day; null where the first one is the only one. */
  static double[] byDay(SecurityInput input, TradingDays days) {
    if (input.haircuts().isEmpty()) {
      return null;
    }
    DatedSeries changes = input.haircuts().get();
    double[] column = new double[days.size()];
    Arrays.fill(column, input.haircut());
    for (int row = 0; row < changes.size(); row++) {
      int from = days.atOrAfter(changes.epochDay(row));
      Arrays.fill(column, Math.min(from, column.length), column.length, changes.value(row));
    }
    return column;
  }

  /** Refuses what is no fraction. */
  static void check(
      String id, double haircut, Optional<DatedSeries> changes, double concentration) {
    requireFraction(id + " haircut", haircut);
    requireFraction(id + " concentration", concentration);
    changes.ifPresent(series -> requireFractions(id, series));
  }

  private static void requireFractions(String id, DatedSeries changes) {
    for (int row = 0; row < changes.size(); row++) {
      LocalDate from = LocalDate.ofEpochDay(changes.epochDay(row));
      requireFraction(id + " haircut from " + from, changes.value(row));
    }
  }

  private static void requireFraction(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, what + " must be in [0, 1] but was " + value);
    }
  }
}
