package io.notional.core.market;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The durations of one contract by valuation day, each worked out when it is first asked for: most
 * contracts are held on few of their days. Safe for use by many threads, which come to the same
 * number.
 */
final class LazyDurations implements ContractDurations {
  /** The bits of a duration of 0, which no contract has. */
  private static final long UNASKED = 0;

  private final DurationSource source;
  private final LocalDate delivery;
  private final TradingDays days;
  private final int firstDay;
  private final AtomicLongArray years;

  /**
   * Durations from a day on.
   *
   * @param delivery the first day of the delivery month
   * @param count the number of valuation days
   */
  LazyDurations(
      DurationSource source, LocalDate delivery, TradingDays days, int firstDay, int count) {
    this.source = source;
    this.delivery = delivery;
    this.days = days;
    this.firstDay = firstDay;
    this.years = new AtomicLongArray(count);
  }

  @Override
  public double years(int day) {
    int at = day - firstDay;
    if (at < 0 || at >= years.length()) {
      return Double.NaN;
    }
    long bits = years.get(at);
    if (bits == UNASKED) {
      bits = Double.doubleToLongBits(source.years(delivery, days.epochDay(day)));
      years.set(at, bits);
    }
    return Double.longBitsToDouble(bits);
  }

  @Override
  public double fairPrice(int day) {
    return covers(day) ? source.fairPrice(delivery, days.epochDay(day)) : Double.NaN;
  }

  @Override
  public double noteYield(int day) {
    return covers(day) ? source.noteYield(delivery, days.epochDay(day)) : Double.NaN;
  }

  private boolean covers(int day) {
    int at = day - firstDay;
    return at >= 0 && at < years.length();
  }

  @Override
  public double maturity(int day) {
    int at = day - firstDay;
    return at < 0 || at >= years.length()
        ? Double.NaN
        : source.maturity(delivery, days.epochDay(day));
  }
}
