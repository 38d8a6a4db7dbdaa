package io.notional.core.income;

import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SEC's 30-day yield (Form N-1A, item 26(b)(4)): {@code 2 [((a - b) / (c d) + 1)^6 - 1]}.
 * Dividends count at 1/360 of the rate a year for each day that a security is held, interest and
 * accretion as they accrue. Gains have no part in it, and so futures have none. By row; immutable.
 */
public final class SecYield {
  /** Days of the period. */
  private static final int DAYS = 30;

  private static final int YEAR = 365;
  private static final double DAYS_OF_RATE = 360;

  private final Result result;
  private final double[] earned;
  private final double[] expenses;
  private final Map<Security, TrailingRate> rates = new HashMap<>();

  SecYield(Result result) {
    this.result = result;
    this.earned = new double[result.size()];
    this.expenses = new double[result.size()];
    NetIncome income = NetIncome.of(result);
    PositionCursor cursor = new PositionCursor(result);
    List<Position> before = List.of();
    while (cursor.next()) {
      int row = cursor.row();
      earned[row] = income.interest(row);
      for (Position held : before) {
        earned[row] += dividends(held, cursor.day());
      }
      expenses[row] = income.fee(row) + income.financing(row);
      before = cursor.positions();
    }
  }

  /**
   * The official formula.
   *
   * @param earned dividends and interest of the period, {@code a}
   * @param expenses accrued in the period, {@code b}
   * @param units the average number that were entitled to dividends, {@code c}
   * @param price the highest offering price of a unit on the last day, {@code d}
   * @return decimal per year
   */
  public static double of(double earned, double expenses, double units, double price) {
    return 2 * (StrictMath.pow((earned - expenses) / (units * price) + 1, 6) - 1);
  }

  /** What the rate of what is held came to since the close before. */
  private double dividends(Position held, int day) {
    Security security = held.security().orElse(null);
    if (security == null || !security.distributes()) {
      return 0;
    }
    double rate = rates.computeIfAbsent(security, s -> new TrailingRate(s)).of(day - 1);
    return held.quantity() * rate * result.market().days().elapsed(day) / DAYS_OF_RATE;
  }

  /** What a unit of a security distributed in the year to a close. */
  private final class TrailingRate {
    private final double[] sums;

    TrailingRate(Security security) {
      sums = new double[result.day(result.size() - 1) + 1];
      int first = 0;
      double sum = 0;
      for (int day = 0; day < sums.length; day++) {
        sum += security.distribution(day);
        while (epochDay(first) <= epochDay(day) - YEAR) {
          sum -= security.distribution(first++);
        }
        // A year must have been seen: what was paid before the first close of all is not known.
        boolean known = epochDay(day) - security.rawCloses().epochDay(0) >= YEAR;
        sums[day] = known && epochDay(day) - epochDay(0) >= YEAR ? sum : Double.NaN;
      }
    }

    double of(int day) {
      return sums[day];
    }
  }

  private int epochDay(int day) {
    return result.market().days().epochDay(day);
  }

  /** Decimal per year; NaN in the first 30 days, and where a rate of dividends is not known. */
  double at(int row) {
    int end = epochDay(result.day(row));
    if (end - epochDay(result.day(0)) < DAYS) {
      return Double.NaN;
    }
    double a = 0;
    double b = 0;
    double units = 0;
    for (int r = row; r > 0 && days(r, end) > 0; r--) {
      double part = days(r, end) / result.market().days().elapsed(result.day(r));
      a += part * earned[r];
      b += part * expenses[r];
      units += days(r, end) * result.units(r - 1);
    }
    return of(a, b, units / DAYS, result.unitNav(row));
  }

  /** Calendar days since the close before that are among the 30 to the end. */
  private double days(int row, int end) {
    int from = Math.max(epochDay(result.day(row - 1)), end - DAYS);
    return epochDay(result.day(row)) - from;
  }
}
