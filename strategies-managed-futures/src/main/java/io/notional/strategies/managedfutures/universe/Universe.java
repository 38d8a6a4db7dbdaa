package io.notional.strategies.managedfutures.universe;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import java.util.List;

/**
 * The markets of a programme and who of them takes part: a market enters when it is quoted and has
 * enough history, and leaves when its data end. Immutable.
 *
 * @param markets ids of futures products
 * @param groups their classes and sectors
 * @param minHistory months of history that a market needs
 * @param maxStaleDays calendar days for which a price may have been unseen
 * @param leastMoves fraction of the closes of the last year that must have moved
 * @param mostTick greatest tick, a fraction of the deviation of a close; 0 for no limit
 * @param named how many markets the rule names; those that the universe lacks are counted
 * @param dropped how many of the most volatile are left out
 */
public record Universe(
    List<String> markets,
    Groups groups,
    int minHistory,
    int maxStaleDays,
    double leastMoves,
    double mostTick,
    int named,
    int dropped) {
  public Universe {
    markets = List.copyOf(markets);
  }

  /** The book of a decision, with those who are quoted, known and fresh as members. */
  public Book open(DecisionPoint point, Tally tally) {
    Book book = new Book(point, markets);
    tally.count(Exclusion.MISSING, Math.max(0, named - markets.size()));
    int history = book.view().monthsAgo(minHistory);
    for (int i = 0; i < book.size(); i++) {
      String market = book.market(i);
      book.quoted()[i] = isSizeable(book, i, tally);
      if (book.quoted()[i]) {
        Series index = book.view().returnIndex(market);
        book.indices()[i] = index;
        book.members()[i] = admits(book.view(), market, index, history, tally);
      }
    }
    return book;
  }

  /** What has no quote, or no notional, can be given no size: it is left alone and counted. */
  private static boolean isSizeable(Book book, int i, Tally tally) {
    if (!book.view().isQuoted(book.market(i))) {
      tally.count(Exclusion.NOT_QUOTED, 1);
      return false;
    }
    if (!(book.unit(i) > 0)) {
      tally.count(Exclusion.WITHOUT_NOTIONAL, 1);
      return false;
    }
    return true;
  }

  private boolean admits(MarketView view, String market, Series index, int history, Tally tally) {
    if (index.size() <= history) {
      tally.count(Exclusion.SHORT_HISTORY, 1);
      return false;
    }
    if (view.quote(market).ageInDays() > maxStaleDays) {
      tally.count(Exclusion.STALE, 1);
      return false;
    }
    if (leastMoves > 0 && moves(view, index) < leastMoves) {
      tally.count(Exclusion.STILL, 1);
      return false;
    }
    return true;
  }

  private static double moves(MarketView view, Series index) {
    int closes = Math.min(index.size() - 1, (int) view.closesPerYear());
    int moved = 0;
    for (int k = 0; k < closes; k++) {
      moved += index.ago(k) != index.ago(k + 1) ? 1 : 0;
    }
    return moved / (double) closes;
  }

  /**
   * Takes out who has no forecast or volatility, then who cannot be traded without a price that a
   * day's move does not pay for, and then the most volatile.
   */
  public void settle(Book book, Tally tally) {
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i] && !isKnown(book, i)) {
        book.members()[i] = false;
        tally.count(Exclusion.SHORT_HISTORY, 1);
      }
    }
    for (int i = 0; mostTick > 0 && i < book.size(); i++) {
      if (book.members()[i] && tick(book, i) > mostTick) {
        book.members()[i] = false;
        tally.count(Exclusion.ILLIQUID, 1);
      }
    }
    for (int k = 0; k < dropped && book.count() > 0; k++) {
      book.members()[mostVolatile(book)] = false;
      tally.count(Exclusion.MOST_VOLATILE, 1);
    }
  }

  /** A tick, as a fraction of the deviation of a close. */
  private static double tick(Book book, int i) {
    String market = book.market(i);
    double deviation = book.volatilities()[i] / Math.sqrt(book.view().closesPerYear());
    return book.view().terms(market).tickSize() / (book.view().quote(market).price() * deviation);
  }

  private static boolean isKnown(Book book, int i) {
    double sigma = book.volatilities()[i];
    return sigma > 0 && sigma < Double.POSITIVE_INFINITY && !Double.isNaN(book.forecasts()[i]);
  }

  private static int mostVolatile(Book book) {
    int most = -1;
    for (int i = 0; i < book.size(); i++) {
      boolean more = most < 0 || book.volatilities()[i] > book.volatilities()[most];
      most = book.members()[i] && more ? i : most;
    }
    return most;
  }
}
