package io.notional.strategies.managedfutures.sizing;

import io.notional.api.market.CalendarPeriod;
import io.notional.strategies.managedfutures.universe.Book;

/**
 * The instrument diversification multiplier: markets that differ make a calmer book than each of
 * them, and this gives it its volatility back.
 *
 * <pre>
 * multiplier = min(2.5, 1 / sqrt(w' rho w)),  correlations rho of the window, floored at 0
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), chapter 11. It is estimated at the last close of
 * each month and whenever the number of members changes, and kept between. Stateless.
 */
final class DiversificationMultiplier {
  private static final double MOST = 2.5;
  private static final int KEPT = 0;
  private static final int MEMBERS = 1;

  private DiversificationMultiplier() {}

  /** The multiplier at a decision. */
  static double asOf(Book book, ReturnWindow returns) {
    double[] memory = book.point().memory().array("diversification", 2);
    int members = book.count();
    if (memory[MEMBERS] != members || book.view().endsPeriod(CalendarPeriod.MONTH)) {
      memory[MEMBERS] = members;
      memory[KEPT] = estimate(book, returns);
    }
    book.point().diagnose("diversification-multiplier", "", memory[KEPT]);
    return memory[KEPT];
  }

  private static double estimate(Book book, ReturnWindow returns) {
    double variance = 0;
    double[] covariances = new double[book.size()];
    for (int a = 0; a < book.size(); a++) {
      if (book.weights()[a] > 0) {
        variance += book.weights()[a] * book.weights()[a];
        returns.covariances(a, covariances);
        for (int b = 0; b < a; b++) {
          double weights = book.weights()[a] * book.weights()[b];
          double rho = weights > 0 ? returns.correlation(a, b, covariances[b]) : 0;
          variance += 2 * (weights * Math.max(0, rho));
        }
      }
    }
    return variance > 0 ? Math.min(MOST, 1 / Math.sqrt(variance)) : 1;
  }
}
