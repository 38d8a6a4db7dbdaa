package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.SleeveTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Targets by date: the fund's own before the first, the last ones after the last. Between two dates
 * they move in a straight line by calendar days, or stay those of the earlier date where they go by
 * steps. Immutable.
 *
 * @param dates ascending, at least one
 * @param values by date
 * @param before the value before the first date
 * @param steps whether nothing moves between two dates
 * @param target what a value is a target of
 */
record GlidePath(
    List<LocalDate> dates,
    List<Double> values,
    double before,
    boolean steps,
    DoubleFunction<SleeveTarget> target)
    implements TargetPath {
  GlidePath {
    dates = List.copyOf(dates);
    values = List.copyOf(values);
  }

  @Override
  public SleeveTarget at(DecisionPoint point) {
    return target.apply(value(point.market().date()));
  }

  /** The value on a date. */
  double value(LocalDate date) {
    int next = 0;
    while (next < dates.size() && !date.isBefore(dates.get(next))) {
      next++;
    }
    if (next == 0) {
      return before;
    }
    double reached = values.get(next - 1);
    if (steps || next == dates.size()) {
      return reached;
    }
    long from = dates.get(next - 1).toEpochDay();
    double passed = date.toEpochDay() - from;
    double share = passed / (dates.get(next).toEpochDay() - from);
    return reached + share * (values.get(next) - reached);
  }
}
