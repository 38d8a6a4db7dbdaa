package io.notional.core.watch;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A limit of a column: the most that it may be, or the least.
 *
 * @param column what is watched
 * @param bound the value that is just within
 * @param above whether it is the most
 * @param errors standard errors of the column, two of which a value must lie beyond the bound; null
 *     where it has none. Where one is not known it cannot be told that the limit was passed
 */
record Limit(WatchColumn column, double bound, boolean above, WatchColumn errors) {
  private static final double STANDARD_ERRORS = 2;

  /** A quotient in binary may come out a little beyond what it stands on. */
  private static final double ROUNDING = 1e-12;

  static Limit most(WatchColumn column, double bound) {
    return new Limit(column, bound, true, null);
  }

  static Limit least(WatchColumn column, double bound) {
    return new Limit(column, bound, false, null);
  }

  /** The same, passed only where a value lies beyond it by two standard errors. */
  Limit within(WatchColumn standardErrors) {
    return new Limit(column, bound, above, standardErrors);
  }

  /** A value that is not known neither raises nor clears an alert. */
  List<Alert> alerts(Result result) {
    List<Alert> alerts = new ArrayList<>();
    int raised = -1;
    for (int row = 0; row < column.size(); row++) {
      double value = column.value(row);
      if (raised < 0 && isBeyond(value - slack(row))) {
        raised = row;
      } else if (raised >= 0 && !Double.isNaN(value) && !isBeyond(value)) {
        alerts.add(alert(result, raised, Optional.of(result.date(row))));
        raised = -1;
      }
    }
    if (raised >= 0) {
      alerts.add(alert(result, raised, Optional.empty()));
    }
    return alerts;
  }

  private double slack(int row) {
    return errors == null ? 0 : (above ? 1 : -1) * STANDARD_ERRORS * errors.value(row);
  }

  private boolean isBeyond(double value) {
    return above ? value > bound + ROUNDING : value < bound - ROUNDING;
  }

  private Alert alert(Result result, int row, Optional<LocalDate> cleared) {
    return new Alert(result.date(row), column.name(), column.value(row), bound, above, cleared);
  }
}
