package io.notional.core.theoretical;

import io.notional.core.market.DatedSeries;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The yield that something had over the year before a day: by how much its total return outgrew its
 * price, {@code (log(TR_t / TR_s) - log(P_t / P_s)) 365 / (t - s)}, where s is the last day with
 * both that is at least a year before t. Until there is one, a yield that was stated stands in, or
 * none is known; nor is one ten days after the last day with both. Immutable, and safe for use by
 * many threads.
 */
public final class TrailingYield implements IncomeYield {
  static final String TRAILING = "income-trailing";
  static final String ASSUMED = "income-assumed";

  private static final int YEAR = 365;
  private static final int MAX_STALE_DAYS = 10;

  private final int[] days;
  private final double[] logIncome;
  private final OptionalDouble before;

  private TrailingYield(int[] days, double[] logIncome, OptionalDouble before) {
    this.days = days;
    this.logIncome = logIncome;
    this.before = before;
  }

  /**
   * From a price index and the total-return index of the same, on the days that both have.
   *
   * @param price greater than zero
   * @param totalReturn greater than zero
   * @param before the yield while there is no year of both, decimal per year, continuous
   */
  public static TrailingYield ofPair(
      DatedSeries price, DatedSeries totalReturn, OptionalDouble before) {
    int[] days =
        Arrays.stream(price.epochDays()).filter(day -> totalReturn.rowOf(day) >= 0).toArray();
    double[] logIncome = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      double reinvested = totalReturn.value(totalReturn.rowOf(days[i]));
      logIncome[i] = StrictMath.log(reinvested / price.value(price.rowOf(days[i])));
    }
    return new TrailingYield(days, logIncome, before);
  }

  /**
   * From closes and what was paid on their ex-dates, reinvested at the close.
   *
   * @param price greater than zero
   * @param distributions a unit; those of days without a close count at the next one
   * @param before the yield while there is no year of closes, decimal per year, continuous
   */
  public static TrailingYield ofDistributions(
      DatedSeries price, DatedSeries distributions, OptionalDouble before) {
    int[] days = price.epochDays();
    double[] logIncome = new double[days.length];
    int paid = days.length == 0 ? 0 : distributions.rowAtOrBefore(days[0]) + 1;
    for (int i = 1; i < days.length; i++) {
      double cash = 0;
      while (paid < distributions.size() && distributions.epochDay(paid) <= days[i]) {
        cash += distributions.value(paid++);
      }
      logIncome[i] = logIncome[i - 1] + StrictMath.log1p(cash / price.value(i));
    }
    return new TrailingYield(days, logIncome, before);
  }

  @Override
  public double at(int epochDay) {
    int now = now(epochDay);
    int then = aYearBefore(now);
    if (then >= 0) {
      return (logIncome[now] - logIncome[then]) * YEAR / (days[now] - days[then]);
    }
    return isBefore(epochDay) ? before.orElse(Double.NaN) : Double.NaN;
  }

  @Override
  public String policy(int epochDay) {
    if (aYearBefore(now(epochDay)) >= 0) {
      return TRAILING;
    }
    return before.isPresent() && isBefore(epochDay) ? ASSUMED : UNKNOWN;
  }

  /** Whether there is no year of both yet. */
  private boolean isBefore(int epochDay) {
    return days.length == 0 || epochDay - days[0] < YEAR;
  }

  private int now(int epochDay) {
    int now = atOrBefore(epochDay);
    return now >= 0 && epochDay - days[now] <= MAX_STALE_DAYS ? now : -1;
  }

  private int aYearBefore(int now) {
    return now < 0 ? -1 : atOrBefore(days[now] - YEAR);
  }

  private int atOrBefore(int epochDay) {
    int found = Arrays.binarySearch(days, epochDay);
    return found >= 0 ? found : -found - 2;
  }
}
