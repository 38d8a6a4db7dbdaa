package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.result.Result;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was exposed to on average at one level, over all closes after the first, at which it
 * may hold nothing yet. Fractions of nav; a close at which nav is not positive does not count.
 * Immutable.
 *
 * @param level what was counted
 * @param notional signed exposure by asset class, in the order of ids; cash and bills are none
 * @param capital by asset class, in the order of ids; with {@code free} it sums to 1
 * @param gross the sum of the absolute notional of every row at that level
 * @param net the sum of signed notional
 * @param free capital that nothing ties up
 */
public record AverageLookThrough(
    Level level,
    SortedMap<AssetClass, Double> notional,
    SortedMap<AssetClass, Double> capital,
    double gross,
    double net,
    double free) {
  public AverageLookThrough {
    notional = sorted(notional);
    capital = sorted(capital);
  }

  private static SortedMap<AssetClass, Double> sorted(Map<AssetClass, Double> amounts) {
    TreeMap<AssetClass, Double> copy = new TreeMap<>(Exposures.BY_ID);
    copy.putAll(amounts);
    return Collections.unmodifiableSortedMap(copy);
  }

  /** The averages of a run. */
  public static AverageLookThrough of(Result result, Level level) {
    TreeMap<AssetClass, Double> notional = new TreeMap<>(Exposures.BY_ID);
    TreeMap<AssetClass, Double> capital = new TreeMap<>(Exposures.BY_ID);
    double gross = 0;
    double net = 0;
    double free = 0;
    int closes = 0;
    int first = Math.min(1, result.size() - 1);
    LookThroughWalk walk = new LookThroughWalk(result, level);
    while (walk.next()) {
      if (walk.row() >= first && result.nav(walk.row()) > 0) {
        LookThrough seen = walk.lookThrough();
        closes++;
        seen.notional().forEach((assetClass, n) -> notional.merge(assetClass, n, Double::sum));
        seen.capital().forEach((assetClass, c) -> capital.merge(assetClass, c, Double::sum));
        gross += seen.gross();
        net += seen.net();
        free += seen.free();
      }
    }
    int count = Math.max(1, closes);
    notional.replaceAll((assetClass, sum) -> sum / count);
    capital.replaceAll((assetClass, sum) -> sum / count);
    return new AverageLookThrough(
        level, notional, capital, gross / count, net / count, free / count);
  }
}
