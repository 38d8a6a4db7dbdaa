package io.notional.core.measure;

import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fund did in each futures market, and what it had of it; a class is the sum of its markets.
 * What is said to be a year is of the whole period where that is shorter than a year.
 *
 * @param markets every product that was traded, by id
 * @param classes asset classes that they are listed under, by id
 */
public record FuturesUse(List<OfMarket> markets, List<OfClass> classes) {
  /**
   * Amounts of a market or of several.
   *
   * @param contribution gains after costs / nav of the close before, summed over closes, a year: so
   *     much of the sum of the fund's returns; exchange rates on gains that wait to be converted
   *     are not in it
   * @param cost commissions and spreads of trades and rolls / average nav, a year
   * @param turnover absolute notional traded / average nav, a year, rolls excepted
   * @param leverage absolute notional / nav, average of all closes after the first
   * @param netLeverage signed notional / nav, the same average
   * @param marginToEquity what the account posts to open by the market's own margins / nav, the
   *     same average, without offsets between markets; empty where one has no margin on a close
   */
  public record Amounts(
      double contribution,
      double cost,
      double turnover,
      double leverage,
      double netLeverage,
      OptionalDouble marginToEquity) {
    static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, OptionalDouble.of(0));

    Amounts plus(Amounts other) {
      boolean known = marginToEquity.isPresent() && other.marginToEquity.isPresent();
      return new Amounts(
          contribution + other.contribution,
          cost + other.cost,
          turnover + other.turnover,
          leverage + other.leverage,
          netLeverage + other.netLeverage,
          known
              ? OptionalDouble.of(marginToEquity.getAsDouble() + other.marginToEquity.getAsDouble())
              : OptionalDouble.empty());
    }
  }

  /**
   * One market.
   *
   * @param market the id of the product
   * @param assetClass that its terms list it under
   */
  public record OfMarket(String market, String assetClass, Amounts amounts) {}

  /**
   * The markets of an asset class.
   *
   * @param markets how many of them were traded
   */
  public record OfClass(String assetClass, int markets, Amounts amounts) {}

  public FuturesUse {
    markets = List.copyOf(markets);
    classes = List.copyOf(classes);
  }

  /** Whether any were traded. */
  public boolean any() {
    return !markets.isEmpty();
  }

  /**
   * Of a result, with which it is kept.
   *
   * @throws IllegalArgumentException if it has no close
   */
  public static FuturesUse of(Result result) {
    if (result.size() == 0) {
      throw new IllegalArgumentException("a result without a close has no use of futures");
    }
    return result.following(FuturesUse.class, FuturesUse::walk);
  }

  private static FuturesUse walk(Result result) {
    List<OfMarket> markets = new FuturesWalk(result, Period.of(result)).markets();
    SortedMap<String, OfClass> classes = new TreeMap<>();
    for (OfMarket market : markets) {
      OfClass one = new OfClass(market.assetClass(), 1, market.amounts());
      classes.merge(market.assetClass(), one, FuturesUse::sum);
    }
    return new FuturesUse(markets, new ArrayList<>(classes.values()));
  }

  private static OfClass sum(OfClass a, OfClass b) {
    return new OfClass(a.assetClass(), a.markets() + b.markets(), a.amounts().plus(b.amounts()));
  }
}
