package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
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
  private static final double ROUNDING = 1e-12;

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
    Sums sums = new Sums();
    SeenRows seen = LookThroughHistory.of(result).at(level);
    for (int row = Math.min(1, result.size() - 1); row < result.size(); row++) {
      if (result.nav(row) > 0) {
        sums.add(seen, row);
      }
    }
    return sums.average(level);
  }

  /** Adds up rows themselves: a map for each close would take most of the time. */
  private static final class Sums {
    private final ClassSums byClass = new ClassSums();
    private double gross;
    private double tied;
    private int closes;

    void add(SeenRows seen, int close) {
      closes++;
      for (int at = seen.first(close); at < seen.end(close); at++) {
        AssetClass assetClass = seen.assetClass(at);
        double notional = seen.notional(at);
        double capital = seen.capital(at);
        byClass.add(assetClass, capital, notional);
        tied += capital;
        gross += Math.abs(notional); // that of cash and bills is 0
      }
    }

    AverageLookThrough average(Level level) {
      int count = Math.max(1, closes);
      SortedMap<AssetClass, Double> notional = new TreeMap<>(Exposures.BY_ID);
      SortedMap<AssetClass, Double> capital = new TreeMap<>(Exposures.BY_ID);
      double net = 0;
      for (int at = 0; at < byClass.size(); at++) {
        AssetClass each = byClass.assetClass(at);
        if (each.isExposure() && byClass.notional(at) != 0) {
          notional.put(each, byClass.notional(at) / count);
        }
        if (byClass.capital(at) != 0) {
          capital.put(each, byClass.capital(at) / count);
        }
      }
      for (double exposure : notional.values()) {
        net += exposure;
      }
      double free = closes == 0 ? 1 : 1 - tied / count;
      return new AverageLookThrough(
          level, notional, capital, gross / count, net, Math.abs(free) < ROUNDING ? 0 : free);
    }
  }
}
