package io.notional.core.nesting;

import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Sleeve;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import java.util.List;
import java.util.Map;

/**
 * Walks the closes of a run and tells what it held, seen through the funds in it. At the level of
 * funds each fund is a row for each asset class that it is exposed to or spent on, and everything
 * else a row for its sleeve; a level deeper funds that were run are opened to their sleeves, and
 * one deeper to securities and contracts, by their own asset class. Linear: a row of an inner fund
 * is that of the inner run times what is held of it. {@link LookThroughHistory} is for those who
 * want more than one level, or all closes more than once.
 *
 * <p>The cash and bills of the run itself are free capital, unless they may be the collateral of
 * its futures; those of inner funds never are. Used by one thread.
 *
 * <pre>{@code
 * LookThroughWalk walk = new LookThroughWalk(result, Level.SLEEVES);
 * while (walk.next()) {
 *   double gross = walk.lookThrough().gross();
 * }
 * }</pre>
 */
public final class LookThroughWalk {
  private final Level level;
  private final FundBook book;

  /** A walk that stands before the first close. */
  public LookThroughWalk(Result result, Level level) {
    this.level = level;
    this.book = FundBook.outermost(result, List.of(level));
  }

  /** Whether a run may hold funds, so that there is something to see through. */
  public static boolean seesThrough(Result result) {
    Map<String, Security> securities = result.market().securities();
    for (Sleeve sleeve : result.sleeves()) {
      for (DataRequirement requirement : sleeve.requirements()) {
        Security security = securities.get(requirement.instrument());
        if (security != null && Holdings.isFund(security, sleeve)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Moves to the next close; false when there is none. */
  public boolean next() {
    return book.next();
  }

  /** The row of the result that the walk stands at. */
  public int row() {
    return book.row();
  }

  /** What was held at that close; without rows where nav was not greater than zero. */
  public LookThrough lookThrough() {
    return RowList.of(book, level);
  }

  /**
   * What a run held at one close.
   *
   * @param row a row of the result
   * @throws IndexOutOfBoundsException if it has none such
   */
  public static LookThrough at(Result result, Level level, int row) {
    if (row < 0 || row >= result.size()) {
      throw new IndexOutOfBoundsException(
          "a result of " + result.size() + " rows has no row " + row);
    }
    LookThroughWalk walk = new LookThroughWalk(result, level);
    while (walk.row() < row) {
      walk.next();
    }
    return walk.lookThrough();
  }
}
