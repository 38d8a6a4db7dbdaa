package io.notional.core.comparison;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.lookthrough.StatedWeights;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A run to be compared. Immutable.
 *
 * @param name what its column is called
 * @param allocation capital by what it is spent on, fractions of nav, in the order of the table
 */
public record Compared(String name, Map<String, Double> allocation, Result result) {
  public Compared {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    allocation = Collections.unmodifiableMap(new LinkedHashMap<>(allocation));
  }

  /**
   * A run of a strategy, whose allocation is the weights that it states whatever the market, or
   * else the capital of its sleeves at the last close.
   *
   * @param strategy a fresh one
   */
  public static Compared of(String name, Strategy strategy, Result result) {
    return new Compared(name, allocation(strategy, result), result);
  }

  private static Map<String, Double> allocation(Strategy strategy, Result result) {
    try {
      return StatedWeights.of(strategy);
    } catch (NotionalException notStated) {
      return held(result);
    }
  }

  private static Map<String, Double> held(Result result) {
    Map<String, Double> held = new LinkedHashMap<>();
    SleeveExposures exposures = new SleeveExposures(result);
    int last = result.size() - 1;
    while (exposures.next()) {
      for (int s = 0; s < result.sleeves().size() && exposures.row() == last; s++) {
        double capital = exposures.capital(s);
        if (capital != 0) {
          held.put(result.sleeves().get(s).id(), result.perNav(capital, last));
        }
      }
    }
    return held;
  }
}
