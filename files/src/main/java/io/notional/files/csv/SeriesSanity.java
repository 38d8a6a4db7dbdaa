package io.notional.files.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Looks for slips in one column of a file. Used by one thread. */
final class SeriesSanity {
  /** A slip by a factor meets the day's own move: within a tenth of the limit is at it. */
  private static final double NEAR = 0.9;

  /** A rate that is as much of another is no slip of a digit. */
  private static final double RATE_FACTOR = 3;

  /** Percent below which a whole file is hardly in percent. */
  static final double LOW_PERCENT = 0.3;

  /**
   * Three years: no series of prices or rates rests for so long, and a mistyped year is further.
   */
  private static final int LONGEST_GAP = 3 * 366;

  /** Rates in percent are not written with more digits. */
  private static final int PERCENT_DIGITS = 3;

  /** A factor from one row to the next that is near enough to a hundred. */
  private static final double[] HUNDRED = {80, 125};

  /** A rate that large, decimal per year, does not fall to a hundredth in a day by itself. */
  private static final double HIGH_RATE = 0.005;

  /** Decimal rates above which a whole file is in percent. */
  private static final double HIGH_DECIMAL = 0.5;

  /** Years in which dollar rates were below {@link #LOW_PERCENT} percent. */
  private static final int[][] LOW_YEARS = {
    {days(2008, 10), days(2016, 3)}, {days(2020, 3), days(2022, 6)}
  };

  private final CsvRows rows;
  private final int place;
  private final Sanity sanity;
  private final PolicyCounts counts;

  SeriesSanity(CsvRows rows, int place, Sanity sanity, PolicyCounts counts) {
    this.rows = rows;
    this.place = place;
    this.sanity = sanity;
    this.counts = counts;
  }

  /** Looks at dates: a last row that is a century ahead ascends as it must. */
  SeriesSanity gaps(DatedColumn column) {
    boolean limited = sanity.limits().move() < Double.POSITIVE_INFINITY;
    for (int row = 1; limited && row < column.size(); row++) {
      int gap = column.day(row) - column.day(row - 1);
      if (gap > LONGEST_GAP) {
        String message =
            String.format(
                Locale.ROOT,
                "a row must follow the one before within %d days but comes %d days after %s",
                LONGEST_GAP,
                gap,
                LocalDate.ofEpochDay(column.day(row - 1)));
        sanity.refuse(
            SanityCheck.GAP, column.day(row), message, rows.where(0, column.line(row)), counts);
      }
    }
    return this;
  }

  /** Looks at prices: what is not greater than zero has no factor and is passed over. */
  void prices(DatedColumn column) {
    SanityLimits limits = sanity.limits();
    range(column, 1);
    for (int row = 1; row < column.size(); row++) {
      double factor = factor(column, row - 1, row);
      if (factor >= limits.move() * NEAR) {
        String words =
            "must not move by a factor of %s from one row to the next but moves from %s to %s";
        refuse(
            SanityCheck.MOVE,
            column,
            row,
            words,
            limits.move(),
            column.value(row - 1),
            column.value(row));
      } else if (factor >= limits.back()) {
        back(column, row);
      }
    }
  }

  private void back(DatedColumn column, int row) {
    SanityLimits limits = sanity.limits();
    boolean up = column.value(row) > column.value(row - 1);
    for (int i = row + 1; i < column.size() && i <= row + limits.rows(); i++) {
      boolean down = column.value(i) < column.value(row);
      if (factor(column, row, i) >= limits.back() && up == down) {
        String words =
            "must not move by a factor of %s and back within "
                + limits.rows()
                + " rows but moves from %s to %s";
        refuse(
            SanityCheck.JUMP,
            column,
            row,
            words,
            limits.back(),
            column.value(row - 1),
            column.value(row));
        return;
      }
    }
  }

  /** The larger of two values over the other; 1 where one is not greater than zero. */
  private static double factor(DatedColumn column, int a, int b) {
    double first = column.value(a);
    double second = column.value(b);
    boolean positive = first > 0 && second > 0;
    return positive ? Math.max(first, second) / Math.min(first, second) : 1;
  }

  /** Refuses the first quote after a last trade date. */
  void until(DatedColumn column, int lastTrade, int month) {
    for (int row = column.size() - 1; row >= 0 && column.day(row) > lastTrade; row--) {
      if (row == 0 || column.day(row - 1) <= lastTrade) {
        String message =
            String.format(
                Locale.ROOT,
                "a quote of contract %d must be at or before its last trade date %s but is %s",
                month,
                LocalDate.ofEpochDay(lastTrade),
                shown(column.value(row)));
        sanity.refuse(SanityCheck.LAST_TRADE, column.day(row), message, where(column, row), counts);
      }
    }
  }

  /**
   * Looks at rates.
   *
   * @param column decimal per year
   * @param percent whether the file has them in percent
   * @param digits how many digits after the point the file writes
   */
  void rates(DatedColumn column, boolean percent, int digits) {
    unit(column, percent, digits);
    differences(column, percent ? 100 : 1);
    unitStep(column, percent ? 100 : 1);
  }

  /** The unit may change within a file, where somebody joined two. */
  private void unitStep(DatedColumn column, double unit) {
    for (int row = 1; row < column.size(); row++) {
      double before = Math.abs(column.value(row - 1));
      double after = Math.abs(column.value(row));
      double large = Math.max(before, after);
      double factor = large / Math.min(before, after);
      if (large >= HIGH_RATE && factor >= HUNDRED[0] && factor <= HUNDRED[1]) {
        refuse(
            SanityCheck.UNIT,
            column,
            row,
            "must stay percent or decimal but moves by a factor of about a hundred, from %s to %s",
            column.value(row - 1) * unit,
            column.value(row) * unit);
      }
    }
  }

  /**
   * Looks at rates whose unit is known.
   *
   * @param unit what the file writes for a rate of one
   */
  void differences(DatedColumn column, double unit) {
    range(column, unit);
    SanityLimits limits = sanity.limits();
    for (int row = 1; row < column.size(); row++) {
      double change = Math.abs(column.value(row) - column.value(row - 1));
      if (change >= limits.move()) {
        String words = "must not move by %s from one row to the next but moves from %s to %s";
        refuse(
            SanityCheck.MOVE,
            column,
            row,
            words,
            limits.move() * unit,
            column.value(row - 1) * unit,
            column.value(row) * unit);
      } else if (change >= limits.back() && isSlip(column, row - 1, row)) {
        rateBack(column, row, unit);
      }
    }
  }

  private void rateBack(DatedColumn column, int row, double unit) {
    SanityLimits limits = sanity.limits();
    double there = column.value(row) - column.value(row - 1);
    for (int i = row + 1; i < column.size() && i <= row + limits.rows(); i++) {
      double back = column.value(i) - column.value(row);
      boolean returns = Math.abs(back) >= limits.back() && back > 0 != there > 0;
      if (returns && isSlip(column, row, i)) {
        String words =
            "must not move by %s and back within "
                + limits.rows()
                + " rows but moves from %s to %s";
        refuse(
            SanityCheck.JUMP,
            column,
            row,
            words,
            limits.back() * unit,
            column.value(row - 1) * unit,
            column.value(row) * unit);
        return;
      }
    }
  }

  private static boolean isSlip(DatedColumn column, int a, int b) {
    double first = Math.abs(column.value(a));
    double second = Math.abs(column.value(b));
    return Math.max(first, second) >= RATE_FACTOR * Math.min(first, second);
  }

  /** Percent or decimal, by the largest value of the whole file. */
  void unit(DatedColumn column, boolean percent, int digits) {
    int largest = 0;
    boolean highYears = false;
    for (int row = 0; row < column.size(); row++) {
      largest = Math.abs(column.value(row)) > Math.abs(column.value(largest)) ? row : largest;
      highYears = highYears || !isLowYear(column.day(row));
    }
    double most = Math.abs(column.value(largest)) * (percent ? 100 : 1);
    boolean low = percent && most > 0 && most <= LOW_PERCENT;
    if (low && (highYears || digits > PERCENT_DIGITS)) {
      whole(
          column,
          largest,
          "must be in percent but is at most %s in the whole file, as decimal rates are (unit:"
              + " decimal)",
          most);
    } else if (!percent && most > HIGH_DECIMAL) {
      whole(
          column, largest, "must be decimal but is up to %s, as percent is (unit: percent)", most);
    }
  }

  private void whole(DatedColumn column, int row, String words, double most) {
    String message = rows.name(place) + " " + String.format(Locale.ROOT, words, shown(most));
    sanity.refuse(SanityCheck.UNIT, Integer.MAX_VALUE, message, where(column, row), counts);
  }

  private void range(DatedColumn column, double unit) {
    SanityLimits limits = sanity.limits();
    for (int row = 0; row < column.size(); row++) {
      double value = column.value(row);
      if (!(value >= limits.least() && value <= limits.most())) {
        refuse(
            SanityCheck.RANGE,
            column,
            row,
            "must be in [%s, %s] but was %s",
            limits.least() * unit,
            limits.most() * unit,
            value * unit);
      }
    }
  }

  private void refuse(
      SanityCheck check, DatedColumn column, int row, String words, double... values) {
    Object[] shown = Arrays.stream(values).mapToObj(SeriesSanity::shown).toArray();
    String message = rows.name(place) + " " + String.format(Locale.ROOT, words, shown);
    sanity.refuse(check, column.day(row), message, where(column, row), counts);
  }

  private String where(DatedColumn column, int row) {
    return rows.where(place, column.line(row));
  }

  /** Up to twelve digits: what arithmetic adds behind them says nothing. */
  private static String shown(double value) {
    return Double.isInfinite(value)
        ? Double.toString(value)
        : new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }

  private static boolean isLowYear(int day) {
    for (int[] years : LOW_YEARS) {
      if (day >= years[0] && day < years[1]) {
        return true;
      }
    }
    return false;
  }

  private static int days(int year, int month) {
    return Math.toIntExact(LocalDate.of(year, month, 1).toEpochDay());
  }
}
