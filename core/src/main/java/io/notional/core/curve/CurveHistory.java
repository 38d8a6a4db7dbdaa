package io.notional.core.curve;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The curves of all days on which there are any. Discount curves are made when asked for and not
 * kept: sixty years of them are too many. Immutable, and safe for use by many threads.
 */
public final class CurveHistory {
  private static final int MIN_QUOTES = 2;

  private final int[] epochDays;
  private final ParYieldCurve[] par;
  private final SortedMap<String, Long> policyCounts;

  private CurveHistory(int[] epochDays, ParYieldCurve[] par, SortedMap<String, Long> policyCounts) {
    this.epochDays = epochDays;
    this.par = par;
    this.policyCounts = policyCounts;
  }

  /**
   * The curves of a table. A date with fewer than two quotes has none, and is counted as {@value
   * CurvePolicies#HOLIDAY}.
   *
   * @throws NotionalException {@code BAD_DATA} if no date has two quotes
   */
  public static CurveHistory of(ParYieldTable table) {
    CurvePolicies policies = new CurvePolicies();
    int[] days = new int[table.rows()];
    ParYieldCurve[] curves = new ParYieldCurve[table.rows()];
    int size = 0;
    for (int row = 0; row < table.rows(); row++) {
      int quotes = quotes(table, row);
      if (quotes < MIN_QUOTES) {
        policies.count(CurvePolicies.HOLIDAY);
        continue;
      }
      days[size] = table.epochDay(row);
      ParYieldCurve before = size == 0 ? null : curves[size - 1];
      curves[size] = ParYieldCurve.of(table, row, quotes, before);
      policies.countRow(table, row, curves[size++]);
    }
    if (size == 0) {
      throw NotionalException.of(ErrorCode.BAD_DATA, "par yields have no date with two quotes");
    }
    return new CurveHistory(
        Arrays.copyOf(days, size), Arrays.copyOf(curves, size), policies.asMap());
  }

  /** The number of curves, at least one. */
  public int size() {
    return epochDays.length;
  }

  /** The date of a curve, in days since 1970-01-01. */
  public int epochDay(int index) {
    return epochDays[index];
  }

  /** The par yields of a day. */
  public ParYieldCurve par(int index) {
    return par[index];
  }

  /**
   * The discount factors of a day, for notes that settle on it.
   *
   * @throws NotionalException {@code BAD_DATA} if its yields leave no positive discount factor
   */
  public BootstrappedCurve discount(int index) {
    try {
      return BootstrappedCurve.of(par[index]);
    } catch (NotionalException e) {
      String date = LocalDate.ofEpochDay(epochDays[index]).toString();
      Problem problem = e.problems().get(0);
      throw new NotionalException(List.of(new Problem(problem.code(), problem.message(), date)));
    }
  }

  /** The last curve at or before a date, or -1. */
  public int atOrBefore(int epochDay) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    return found >= 0 ? found : -found - 2;
  }

  /** The first curve at or after a date, or {@link #size()}. */
  public int atOrAfter(int epochDay) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    return found >= 0 ? found : -found - 1;
  }

  /** How many curves rest on which policy, in the order of their names. */
  public SortedMap<String, Long> policyCounts() {
    return policyCounts;
  }

  private static int quotes(ParYieldTable table, int row) {
    int quotes = 0;
    for (int tenor = 0; tenor < table.tenors(); tenor++) {
      quotes += Double.isNaN(table.parYield(row, tenor)) ? 0 : 1;
    }
    return quotes;
  }
}
