package io.notional.core.lookthrough;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What a fund or blend holds at one level, in rows, and the sums of it. All figures are fractions
 * of its nav. Immutable.
 *
 * @param level what the rows are
 * @param rows in the order in which they are shown; one thing held may have several, each of
 *     another asset class
 */
public record LookThrough(Level level, List<Row> rows) {
  /**
   * A thing held, as far as it is of one asset class.
   *
   * @param name what is held; names of things inside of each other are joined by {@code /}, the
   *     outermost first
   * @param assetClass what it exposes to, or is kept in
   * @param capital what it ties up; nothing for futures
   * @param notional signed exposure; not counted in sums if the class is cash or bills
   */
  public record Row(String name, AssetClass assetClass, double capital, double notional) {
    /**
     * @throws IllegalArgumentException if a figure is not finite
     */
    public Row {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(assetClass, "assetClass");
      if (!Double.isFinite(capital) || !Double.isFinite(notional)) {
        throw new IllegalArgumentException(
            name + " must be finite but was " + capital + " and " + notional);
      }
    }
  }

  public LookThrough {
    Objects.requireNonNull(level, "level");
    rows = List.copyOf(rows);
  }

  /** Signed exposure by asset class, in the order of ids; cash and bills are none. */
  public SortedMap<AssetClass, Double> notional() {
    SortedMap<AssetClass, Double> sums = sums(Row::notional);
    sums.keySet().removeIf(assetClass -> !assetClass.isExposure());
    return Collections.unmodifiableSortedMap(sums);
  }

  /** Capital by asset class, in the order of ids; with {@link #free()} it sums to 1. */
  public SortedMap<AssetClass, Double> capital() {
    return Collections.unmodifiableSortedMap(sums(Row::capital));
  }

  /** The sum of the absolute notional of every row. */
  public double gross() {
    return exposure(row -> Math.abs(row.notional()));
  }

  /** The sum of signed notional. */
  public double net() {
    return exposure(Row::notional);
  }

  /** Capital that nothing ties up; what rounding leaves of weights that sum to 1 is nothing. */
  public double free() {
    FreeCapital free = new FreeCapital();
    rows.forEach(row -> free.count(row.capital()));
    return free.free();
  }

  private double exposure(ToDoubleFunction<Row> value) {
    return rows.stream().filter(row -> row.assetClass().isExposure()).mapToDouble(value).sum();
  }

  /** Classes of which there is nothing have no entry. */
  private SortedMap<AssetClass, Double> sums(ToDoubleFunction<Row> value) {
    TreeMap<AssetClass, Double> sums = new TreeMap<>(Exposures.BY_ID);
    for (Row row : rows) {
      double amount = value.applyAsDouble(row);
      if (amount != 0) {
        sums.merge(row.assetClass(), amount, Double::sum);
      }
    }
    return sums;
  }
}
