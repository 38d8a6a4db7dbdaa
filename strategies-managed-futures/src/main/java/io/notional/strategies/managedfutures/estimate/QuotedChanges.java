package io.notional.strategies.managedfutures.estimate;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;

/**
 * Tells changes between two closes of a market's own from days without a close, on which nothing
 * changes because nothing was quoted. Such a day is no return of zero: whoever counts it estimates
 * too little risk. Closes are looked up only where nothing changed, since otherwise there is one.
 * Mutable, for one market at one view.
 */
public final class QuotedChanges {
  private final MarketView view;
  private final String market;
  private Series own;
  private int left;

  /** Of a market at a view. */
  public QuotedChanges(MarketView view, String market) {
    this.view = view;
    this.market = market;
  }

  /**
   * Whether a change counts.
   *
   * @param change in points or a fraction
   * @param ago how many closes ago it ended
   */
  public boolean counts(double change, int ago) {
    if (change != 0) {
      return true;
    }
    own = own == null ? view.ownCloses(market) : own;
    boolean quoted = own.ago(ago) > 0;
    left += quoted ? 0 : 1;
    return quoted;
  }

  /** How many were left out. */
  public int left() {
    return left;
  }
}
