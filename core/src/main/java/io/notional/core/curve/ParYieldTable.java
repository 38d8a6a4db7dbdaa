package io.notional.core.curve;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Par yields by date and tenor, as published: decimal per year, compounded twice a year, NaN where
 * nothing was quoted. Immutable, and safe for use by many threads.
 */
public final class ParYieldTable {
  private static final double LOWEST = -0.05;
  private static final double HIGHEST = 0.5;

  private final int[] tenorMonths;
  private final int[] epochDays;
  private final double[][] yields;

  private ParYieldTable(int[] tenorMonths, int[] epochDays, double[][] yields) {
    this.tenorMonths = tenorMonths;
    this.epochDays = epochDays;
    this.yields = yields;
  }

  /**
   * Copies a table.
   *
   * @param tenorMonths months, greater than zero, strictly ascending
   * @param epochDays days since 1970-01-01, strictly ascending
   * @param yields by date and tenor, in [-0.05, 0.5] or NaN
   * @throws NotionalException {@code BAD_DATA} naming what is wrong
   */
  public static ParYieldTable of(int[] tenorMonths, int[] epochDays, double[][] yields) {
    requireAscending("tenors of par yields", tenorMonths);
    requireAscending("dates of par yields", epochDays);
    if (tenorMonths.length == 0 || tenorMonths[0] <= 0 || yields.length != epochDays.length) {
      throw bad(
          String.format(
              Locale.ROOT,
              "par yields must have a tenor greater than zero and a row a date but have tenors %s,"
                  + " %d rows and %d dates",
              Arrays.toString(tenorMonths),
              yields.length,
              epochDays.length));
    }
    double[][] copy = new double[yields.length][];
    for (int row = 0; row < yields.length; row++) {
      copy[row] = checked(yields[row], tenorMonths, epochDays[row]);
    }
    return new ParYieldTable(tenorMonths.clone(), epochDays.clone(), copy);
  }

  /** The number of dates. */
  public int rows() {
    return epochDays.length;
  }

  /** The date of a row, in days since 1970-01-01. */
  public int epochDay(int row) {
    return epochDays[row];
  }

  /** The number of tenors. */
  public int tenors() {
    return tenorMonths.length;
  }

  /** A tenor in months. */
  public int tenorMonths(int tenor) {
    return tenorMonths[tenor];
  }

  /** A par yield; NaN where nothing was quoted. */
  public double parYield(int row, int tenor) {
    return yields[row][tenor];
  }

  private static double[] checked(double[] yields, int[] tenorMonths, int epochDay) {
    if (yields.length != tenorMonths.length) {
      throw bad(
          String.format(
              Locale.ROOT,
              "par yields of %s must be %d but are %d",
              LocalDate.ofEpochDay(epochDay),
              tenorMonths.length,
              yields.length));
    }
    for (int tenor = 0; tenor < yields.length; tenor++) {
      double yield = yields[tenor];
      if (!Double.isNaN(yield) && !(yield >= LOWEST && yield <= HIGHEST)) {
        throw bad(
            String.format(
                Locale.ROOT,
                "the par yield of %d months on %s must be in [%s, %s] but was %s",
                tenorMonths[tenor],
                LocalDate.ofEpochDay(epochDay),
                LOWEST,
                HIGHEST,
                yield));
      }
    }
    return yields.clone();
  }

  private static void requireAscending(String what, int[] values) {
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw bad(
            what + " must be strictly ascending but " + values[i] + " follows " + values[i - 1]);
      }
    }
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message);
  }
}
