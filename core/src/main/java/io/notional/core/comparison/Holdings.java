package io.notional.core.comparison;

import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * What one of several runs holds.
 *
 * @param allocation capital by what it is spent on, fractions of nav
 * @param lookThrough its exposures at the level of the comparison
 * @param fee what it and the funds in it charge a year
 */
record Holdings(Map<String, Double> allocation, LookThrough lookThrough, OptionalDouble fee) {
  /** At its targets or, where those are not stated, at the last close at or before a date. */
  static Holdings of(Compared run, LocalDate date, Level level) {
    int row = run.rowAt(date);
    return new Holdings(run.allocation(row), run.lookThrough(level, row), run.fee(row));
  }

  /** Exposure by the ids of asset classes. */
  Map<String, Double> exposure() {
    Map<String, Double> exposure = new LinkedHashMap<>();
    lookThrough.notional().forEach((assetClass, value) -> exposure.put(assetClass.id(), value));
    return exposure;
  }

  /** The names that any of several has, in the order in which they first come. */
  static Set<String> union(List<Holdings> all, Function<Holdings, Map<String, Double>> part) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(one -> names.addAll(part.apply(one).keySet()));
    return names;
  }
}
