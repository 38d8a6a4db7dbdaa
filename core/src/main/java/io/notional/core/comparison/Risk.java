package io.notional.core.comparison;

import io.notional.core.measure.Moments;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * How smoothly a track went. In the conventions of {@link io.notional.core.measure.Performance}:
 * from close to close, a year by sqrt(closes a year), and nothing a year under one year.
 */
final class Risk {
  private final Track track;
  private final double yearly;

  /**
   * @param closesPerYear what turns a figure a close into one a year
   */
  Risk(Track track, double closesPerYear) {
    this.track = track;
    this.yearly = isYear(track) ? Math.sqrt(closesPerYear) : Double.NaN;
  }

  private static boolean isYear(Track track) {
    int last = track.size() - 1;
    return last > 0 && !track.date(last).isBefore(track.date(0).plusYears(1));
  }

  /** Sample standard deviation of returns, a year. */
  OptionalDouble volatility() {
    Moments returns = new Moments();
    for (int close = 1; close < track.size(); close++) {
      returns.add(track.dailyReturn(close));
    }
    return known(returns.deviation() * yearly);
  }

  /** Mean return above cash over its sample standard deviation, a year. */
  OptionalDouble sharpe() {
    Moments excess = new Moments();
    for (int close = 1; close < track.size(); close++) {
      excess.add(track.dailyReturn(close) - track.interest(close));
    }
    boolean varies = excess.deviation() > Moments.NO_VARIATION;
    return varies ? known(excess.mean() / excess.deviation() * yearly) : OptionalDouble.empty();
  }

  /** The deepest fall from a high, a fraction of it; 0 if there was none. */
  OptionalDouble drawdown() {
    double high = 0;
    double depth = 0;
    for (int close = 0; close < track.size(); close++) {
      high = Math.max(high, track.nav(close));
      depth = Math.max(depth, 1 - track.nav(close) / high);
    }
    return track.size() > 1 ? OptionalDouble.of(depth) : OptionalDouble.empty();
  }

  /**
   * The least return of a whole calendar quarter, from its last close to that of the one before.
   *
   * @param to the last date; a quarter that ends later is not whole
   */
  OptionalDouble worstQuarter(LocalDate to) {
    double worst = Double.NaN;
    LocalDate end = endOfQuarter(track.date(0));
    int before = end.isAfter(to) ? -1 : track.atOrBefore(end);
    end = endOfQuarter(end.plusDays(1));
    while (before >= 0 && !end.isAfter(to)) {
      int last = track.atOrBefore(end);
      double change = track.nav(last) / track.nav(before) - 1;
      worst = worst <= change ? worst : change;
      before = last;
      end = endOfQuarter(end.plusDays(1));
    }
    return known(worst);
  }

  private static LocalDate endOfQuarter(LocalDate date) {
    LocalDate first = date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
    return first.plusMonths(3).minusDays(1);
  }

  /** The correlation of returns with those of another track of the same closes. */
  OptionalDouble correlation(Track other) {
    int n = track.size() - 1;
    double meanX = 0;
    double meanY = 0;
    for (int close = 1; close <= n; close++) {
      meanX += track.dailyReturn(close) / n;
      meanY += other.dailyReturn(close) / n;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int close = 1; close <= n; close++) {
      double x = track.dailyReturn(close) - meanX;
      double y = other.dailyReturn(close) - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    double product = Math.sqrt(xx) * Math.sqrt(yy);
    return product > Moments.NO_VARIATION ? known(xy / product) : OptionalDouble.empty();
  }

  private static OptionalDouble known(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
