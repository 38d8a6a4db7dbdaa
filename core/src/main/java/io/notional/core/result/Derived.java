package io.notional.core.result;

import io.notional.core.market.TradingDays;
import io.notional.core.time.DayCount;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What follows from a result's facts and is kept once it was asked for; threads that ask at the
 * same time derive the same.
 */
final class Derived {
  private final Result result;
  private volatile Attribution attribution;
  private volatile double[] accruedFees;
  private volatile Units units;
  private ConcurrentHashMap<Class<?>, Once<?>> found;

  Derived(Result result) {
    this.result = result;
  }

  Attribution attribution() {
    Attribution known = attribution;
    if (known == null) {
      known = Attribution.of(result);
      attribution = known;
    }
    return known;
  }

  Units units() {
    Units known = units;
    if (known == null) {
      known = Units.of(result);
      units = known;
    }
    return known;
  }

  /** By row, the accrued fee, zero or negative: paid with the first valuation day of a month. */
  double[] accruedFees() {
    double[] known = accruedFees;
    if (known == null) {
      known = accrue();
      accruedFees = known;
    }
    return known;
  }

  private double[] accrue() {
    double[] fees = new double[result.size()];
    double perDay = result.expenseRatio() / DayCount.ACT_365F.daysPerYear();
    if (fees.length > 0) {
      fees[0] = -result.opening().accruedFee();
    }
    TradingDays days = result.market().days();
    for (int row = 1; row < fees.length; row++) {
      int day = result.day(row);
      double open = days.startsMonth(day) ? 0 : fees[row - 1];
      fees[row] = open - result.nav(row - 1) * (perDay * days.elapsed(day));
    }
    return fees;
  }

  /** Adds the accrued fee to each row of a column, in place. */
  double[] withAccruedFees(double[] column) {
    double[] fees = accruedFees();
    Arrays.setAll(column, row -> column[row] + fees[row]);
    return column;
  }

  /** The same for what other packages find out. */
  <T> T once(Class<T> kind, Function<Result, T> finder) {
    Once<?> once = found().computeIfAbsent(kind, k -> new Once<>(finder));
    return kind.cast(once.of(result));
  }

  private synchronized ConcurrentHashMap<Class<?>, Once<?>> found() {
    if (found == null) {
      found = new ConcurrentHashMap<>();
    }
    return found;
  }

  /** Found by the first thread that asks; others wait for it. */
  private static final class Once<T> {
    private final Function<Result, T> finder;
    private T value;

    Once(Function<Result, T> finder) {
      this.finder = finder;
    }

    synchronized T of(Result result) {
      if (value == null) {
        value = finder.apply(result);
      }
      return value;
    }
  }
}
