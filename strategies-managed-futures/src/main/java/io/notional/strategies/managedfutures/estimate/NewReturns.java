package io.notional.strategies.managedfutures.estimate;

import io.notional.api.market.Series;
import java.util.Arrays;

/**
 * Returns of a few markets since a component looked last, close by close side by side: estimates of
 * several markets then do not wait for one another, as those of one market's closes do. Few, so
 * that what holds them stays in the nearest memory. Mutable, for one decision.
 */
public final class NewReturns {
  /** How many markets it has room for. */
  public static final int MARKETS = 8;

  private static final double[] NONE = {};

  private double[] levels = NONE;
  private double[] returns = NONE;
  private int closes;

  /** None known yet. */
  public NewReturns() {}

  /** Forgets all, and makes room for the latest closes, so many as the market with most has. */
  public void clear(int most) {
    closes = most;
    if (levels.length != most + 1) {
      levels = new double[most + 1];
    }
    if (returns.length < most * MARKETS) {
      returns = new double[most * MARKETS];
    }
    Arrays.fill(returns, 0, most * MARKETS, Double.NaN);
  }

  /** How many closes have room; the last is that of the decision. */
  public int closes() {
    return closes;
  }

  /**
   * Takes the latest returns of a market that count.
   *
   * @param market in [0, {@value #MARKETS})
   * @param unseen how many are new
   * @param quoted tells which of them count; null for all
   */
  public void take(int market, Series index, int unseen, QuotedChanges quoted) {
    index.copyTo(levels);
    for (int t = closes - unseen; t < closes; t++) {
      double change = levels[t + 1] / levels[t] - 1;
      if (quoted == null || quoted.counts(change, closes - 1 - t)) {
        returns[t * MARKETS + market] = change;
      }
    }
  }

  /** A market's return to a close, the oldest first; NaN where none is new or counts. */
  public double of(int market, int close) {
    return returns[close * MARKETS + market];
  }
}
