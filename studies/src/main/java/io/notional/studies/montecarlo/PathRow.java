package io.notional.studies.montecarlo;

import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import java.util.Arrays;

/**
 * What a run on one path came to. Rows are counted from the first close; -1 is never. After a run
 * has stopped its wealth stays what it was, or is nothing where it was insolvent. Immutable.
 */
public final class PathRow {
  private static final int NEVER = -1;

  /** More than rounding makes of a product and a quotient. */
  private static final double NEAR = 1 + 1e-12;

  /** The numbers of a path before those of its years. */
  private static final int HEAD = 6;

  private final long path;
  private final String error;
  private final DayState worst;
  private final double[] wealth;
  private final double[] drawdown;
  private final double[] headroom;
  private int callRow = NEVER;
  private int lineRow = NEVER;
  private int stopRow = NEVER;
  private int calls;
  private int lineDays;

  private PathRow(long path, String error, DayState worst, int years) {
    this.path = path;
    this.error = error;
    this.worst = worst;
    this.wealth = new double[years];
    this.drawdown = new double[years];
    this.headroom = new double[years];
  }

  /** A path whose run failed. */
  static PathRow failed(long path, String error) {
    return new PathRow(path, error, DayState.MET, 0);
  }

  /**
   * Of what {@link #numbers()} gave.
   *
   * @param path its number
   * @param error why its run failed; empty where it did not
   * @throws IllegalArgumentException for numbers that are of no path
   */
  public static PathRow of(long path, String error, double... numbers) {
    if (!error.isEmpty()) {
      return failed(path, error);
    }
    DayState[] states = DayState.values();
    if (numbers.length <= HEAD
        || (numbers.length - HEAD) % 3 != 0
        || !(numbers[0] >= 0 && numbers[0] < states.length)) {
      throw new IllegalArgumentException("no path has such numbers: " + Arrays.toString(numbers));
    }
    int years = (numbers.length - HEAD) / 3;
    PathRow row = new PathRow(path, "", states[(int) numbers[0]], years);
    row.callRow = (int) numbers[1];
    row.calls = (int) numbers[2];
    row.lineRow = (int) numbers[3];
    row.lineDays = (int) numbers[4];
    row.stopRow = (int) numbers[5];
    System.arraycopy(numbers, HEAD, row.wealth, 0, years);
    System.arraycopy(numbers, HEAD + years, row.drawdown, 0, years);
    System.arraycopy(numbers, HEAD + 2 * years, row.headroom, 0, years);
    return row;
  }

  /**
   * All that is known of it besides its number and error, to keep it elsewhere and make it again:
   * none of a path that failed.
   */
  public double[] numbers() {
    if (isFailed()) {
      return new double[0];
    }
    int years = wealth.length;
    double[] numbers = new double[HEAD + 3 * years];
    numbers[0] = worst.ordinal();
    numbers[1] = callRow;
    numbers[2] = calls;
    numbers[3] = lineRow;
    numbers[4] = lineDays;
    numbers[5] = stopRow;
    System.arraycopy(wealth, 0, numbers, HEAD, years);
    System.arraycopy(drawdown, 0, numbers, HEAD + years, years);
    System.arraycopy(headroom, 0, numbers, HEAD + 2 * years, years);
    return numbers;
  }

  static PathRow of(long path, Result result, Horizons horizons) {
    PathRow row = new PathRow(path, "", result.worstState(), horizons.years());
    row.follow(result, horizons);
    if (result.worstState() != DayState.MET) {
      row.troubles(result);
    }
    return row;
  }

  private void follow(Result result, Horizons horizons) {
    boolean plain = result.flows().isEmpty();
    double peak = 1;
    double deepest = 1;
    double least = Double.POSITIVE_INFINITY;
    double start = result.initialNav();
    int row = 0;
    for (int year = 0; year < wealth.length; year++) {
      int end = Math.min(horizons.row(year), result.size() - 1);
      for (; row <= end; row++) {
        double value = result.nav(row);
        double unit = plain ? value / start : result.unitNav(row);
        peak = unit > peak ? unit : peak;
        if (!(unit > deepest * peak * NEAR)) { // or its quotient would be no less
          double kept = value > 0 ? unit / peak : 0;
          deepest = kept < deepest ? kept : deepest;
        }
        double room = result.headroom(row) / value;
        least = value > 0 && room < least ? room : least;
      }
      wealth[year] = Math.max(0, result.nav(end) / start);
      drawdown[year] = 1 - deepest;
      headroom[year] = least;
    }
  }

  private void troubles(Result result) {
    for (int row = 0; row < result.size(); row++) {
      DayState state = result.state(row);
      if (state != DayState.MET) {
        if (result.called(row) > 0) {
          callRow = callRow == NEVER ? row : callRow;
          calls++;
        }
        if (result.lineDrawn(row) > Result.ROUNDING * result.nav(row)) {
          lineRow = lineRow == NEVER ? row : lineRow;
          lineDays++;
        }
        stopRow = state.stops() ? row : stopRow;
      }
    }
  }

  /** The number of the path. */
  public long path() {
    return path;
  }

  /** Why its run failed; empty where it did not. */
  public String error() {
    return error;
  }

  /** Whether its run failed, so that nothing else is known of it. */
  public boolean isFailed() {
    return !error.isEmpty();
  }

  /** The worst state of any day. */
  public DayState worstState() {
    return worst;
  }

  /** Wealth at the end of a year, counted from 0, as a multiple of what went in at first. */
  public double wealth(int year) {
    return wealth[year];
  }

  /** The deepest fall of a unit from its peak by the end of a year, as a fraction. */
  public double drawdown(int year) {
    return drawdown[year];
  }

  /** The least headroom by the end of a year as a fraction of nav. */
  public double headroom(int year) {
    return headroom[year];
  }

  /** The row of the first call; -1 for none. */
  public int firstCall() {
    return callRow;
  }

  /** Closes at which there was a call. */
  public int calls() {
    return calls;
  }

  /** The first row on which the line was drawn; -1 for none. */
  public int firstLine() {
    return lineRow;
  }

  /** Closes at which the line was drawn. */
  public int lineDays() {
    return lineDays;
  }

  /** The row on which the run stopped; -1 where it did not. */
  public int stopped() {
    return stopRow;
  }

  /** The same in every bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PathRow row
        && path == row.path
        && error.equals(row.error)
        && worst == row.worst
        && Arrays.equals(wealth, row.wealth)
        && Arrays.equals(drawdown, row.drawdown)
        && Arrays.equals(headroom, row.headroom)
        && callRow == row.callRow
        && lineRow == row.lineRow
        && stopRow == row.stopRow
        && calls == row.calls
        && lineDays == row.lineDays;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(path) * 31 + Arrays.hashCode(wealth);
  }

  @Override
  public String toString() {
    return "path "
        + path
        + (isFailed() ? ": " + error : " " + worst + " " + Arrays.toString(wealth));
  }
}
