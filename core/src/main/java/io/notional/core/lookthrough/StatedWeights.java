package io.notional.core.lookthrough;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The capital weights that a strategy states whatever the market: what it orders at its first
 * decision. Stateless, and safe for use by many threads.
 */
public final class StatedWeights {
  private StatedWeights() {}

  /**
   * Asks a strategy.
   *
   * @return fractions of nav by instrument, in the order of ids; what they leave of 1 is collateral
   * @throws NotionalException {@code CONFLICT} if the strategy looks at market or fund first, or
   *     orders something else than capital
   */
  public static SortedMap<String, Double> of(Strategy strategy) {
    SortedMap<String, Double> sums = new TreeMap<>();
    StatedTargets.of(strategy)
        .forEach(
            (sleeve, targets) ->
                targets.forEach(
                    (id, target) -> sums.merge(id, weight(sleeve, id, target), Double::sum)));
    return Collections.unmodifiableSortedMap(sums);
  }

  private static double weight(String sleeve, String instrument, Target target) {
    if (target instanceof Target.Capital capital) {
      return capital.weight();
    }
    String message = "sleeve " + sleeve + " does not hold " + instrument + " by capital";
    throw NotionalException.of(ErrorCode.CONFLICT, message + ": " + BlindPoint.NEEDS_MARKET);
  }
}
