package io.notional.core.resample;

import io.notional.core.market.ColumnMarket;
import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import java.util.Optional;

/**
 * A rate on each day that can be drawn, by place, and what it earns until the next close, by the
 * calendar days until then. Never written to.
 */
final class DrawnRate {
  final int termDays;

  /** Over its term, decimal per year, ACT/360. */
  final double[] simple;

  /** By calendar days, then by place; null where no two closes are so far apart. */
  final double[][] earned;

  private DrawnRate(int termDays, double[] simple, double[][] earned) {
    this.termDays = termDays;
    this.simple = simple;
    this.earned = earned;
  }

  /** A rate; empty where it has no value on some of the days. */
  static Optional<DrawnRate> of(String id, SourceDays source, TradingDays days) {
    Market market = source.market();
    double[] simple = source.column(day -> market.rate(id, day));
    for (double rate : simple) {
      if (Double.isNaN(rate)) {
        return Optional.empty();
      }
    }
    int term = market.rateTerm(id);
    return Optional.of(new DrawnRate(term, simple, table(simple, term, days)));
  }

  /** A power for each day of a path would cost more than the path. */
  private static double[][] table(double[] simple, int term, TradingDays days) {
    int most = 0;
    for (int t = 1; t < days.size(); t++) {
      most = Math.max(most, (int) days.elapsed(t));
    }
    double[][] earned = new double[most + 1][];
    for (int t = 1; t < days.size(); t++) {
      int elapsed = (int) days.elapsed(t);
      if (earned[elapsed] == null) {
        earned[elapsed] = earned(simple, term, elapsed);
      }
    }
    return earned;
  }

  private static double[] earned(double[] simple, int term, int elapsed) {
    double[] earned = new double[simple.length];
    for (int i = 0; i < earned.length; i++) {
      earned[i] = ColumnMarket.earned(simple[i], term, elapsed);
    }
    return earned;
  }
}
