package io.notional.core.curve;

import java.time.LocalDate;
import java.util.Arrays;

/** Small tables of par yields. */
public final class Yields {
  private static final int[] TENORS = {3, 6, 12, 24, 36, 60, 84, 120, 240, 360};

  private Yields() {}

  /** The tenors of the Treasury's tables, in months. */
  public static int[] tenors() {
    return TENORS.clone();
  }

  /** One row. */
  public static ParYieldTable row(String date, int[] tenors, double... yields) {
    return ParYieldTable.of(tenors, new int[] {day(date)}, new double[][] {yields});
  }

  /** The curve of a row with all tenors. */
  public static BootstrappedCurve curve(LocalDate date, double... yields) {
    return CurveHistory.of(row(date.toString(), TENORS, yields)).discount(0);
  }

  /** Every day from Monday to Friday, all tenors at a yield that moves a little by the day. */
  public static CurveHistory moving(String from, String to, double level) {
    int[] days =
        LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to).plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() < 6)
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .toArray();
    double[][] yields = new double[days.length][TENORS.length];
    for (int row = 0; row < days.length; row++) {
      double move = 0.01 * StrictMath.sin(days[row] / 200.0);
      for (int tenor = 0; tenor < TENORS.length; tenor++) {
        yields[row][tenor] = level + move + 0.001 * tenor;
      }
    }
    return CurveHistory.of(ParYieldTable.of(TENORS, days, yields));
  }

  /** Every day from Monday to Friday, all tenors at one yield before a date, at another after. */
  public static CurveHistory stepped(
      String from, double before, String change, double after, String to) {
    int[] days =
        LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to).plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() < 6)
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .toArray();
    double[][] yields = new double[days.length][TENORS.length];
    for (int row = 0; row < days.length; row++) {
      Arrays.fill(yields[row], days[row] < day(change) ? before : after);
    }
    return CurveHistory.of(ParYieldTable.of(TENORS, days, yields));
  }

  /** Every day from Monday to Friday, all tenors at one yield. */
  public static CurveHistory flat(String from, String to, double yield) {
    int[] days =
        LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to).plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() < 6)
            .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
            .toArray();
    double[][] yields = new double[days.length][TENORS.length];
    for (double[] row : yields) {
      Arrays.fill(row, yield);
    }
    return CurveHistory.of(ParYieldTable.of(TENORS, days, yields));
  }

  /** Days since 1970-01-01. */
  public static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }
}
