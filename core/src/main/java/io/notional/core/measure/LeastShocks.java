package io.notional.core.measure;

import io.notional.api.instrument.AssetClass;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest moves of {@link ShockToBreach} over all closes: how near collateral came to a call.
 * Immutable.
 *
 * @param yieldRise basis points; empty if no bond futures were held at a close with known durations
 * @param falls fractions by asset class of futures; a class that never could have been the cause is
 *     not among them
 * @param unknownYieldDays closes at which bond futures of unknown duration were held
 */
public record LeastShocks(
    Optional<Least> yieldRise, SortedMap<AssetClass, Least> falls, int unknownYieldDays) {
  /**
   * The smallest move and when.
   *
   * @param size signed as by {@link ShockToBreach}; smallest means nearest to 0
   * @param date the first close with it
   */
  public record Least(double size, LocalDate date) {
    static Least of(Least before, double size, LocalDate date) {
      boolean counts = Double.isFinite(size);
      boolean smaller = before == null || Math.abs(size) < Math.abs(before.size());
      return counts && smaller ? new Least(size, date) : before;
    }
  }

  public LeastShocks {
    falls = Collections.unmodifiableSortedMap(falls);
  }

  static LeastShocks of(Result result) {
    ShockToBreach shocks = new ShockToBreach(result);
    List<AssetClass> classes = shocks.assetClasses();
    Least[] least = new Least[classes.size()];
    Least yields = null;
    int unknown = 0;
    while (shocks.next()) {
      LocalDate date = result.date(shocks.row());
      double rise = shocks.yieldRise();
      unknown += Double.isNaN(rise) ? 1 : 0;
      yields = Least.of(yields, rise, date);
      for (int i = 0; i < least.length; i++) {
        least[i] = Least.of(least[i], shocks.fall(classes.get(i)), date);
      }
    }
    SortedMap<AssetClass, Least> falls = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    for (int i = 0; i < least.length; i++) {
      if (least[i] != null) {
        falls.put(classes.get(i), least[i]);
      }
    }
    return new LeastShocks(Optional.ofNullable(yields), falls, unknown);
  }
}
