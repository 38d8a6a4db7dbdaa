package io.notional.strategies.managedfutures.forecast;

import io.notional.strategies.managedfutures.universe.Book;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The forecast diversification multiplier: a mean of forecasts that differ is weaker than each of
 * them, and this gives it its strength back. Stated, or estimated at each decision from all earlier
 * ones, all markets together:
 *
 * <pre>
 * multiplier = min(2.5, 1 / sqrt(w' rho w)),  correlations rho floored at 0
 * </pre>
 *
 * <p>Source: Carver, Systematic Trading (2015), appendix D. An estimate counts no forecast of its
 * own decision, and is 1 before {@value #FEWEST} forecasts of each signal are known. Immutable.
 *
 * @param stated the multiplier; empty to estimate it
 */
public record ForecastMultiplier(OptionalDouble stated) {
  private static final double MOST = 2.5;
  private static final int FEWEST = 100;

  /** The multiplier at a decision; remembers its forecasts for later ones. */
  double asOf(Book book, double[] asked, List<WeightedSignal> signals) {
    if (stated.isPresent()) {
      return stated.getAsDouble();
    }
    int count = signals.size();
    double[] memory = book.point().memory().array("forecasts", 1 + count + count * count);
    double multiplier = memory[0] < FEWEST ? 1 : estimate(memory, signals);
    for (int i = 0; i < book.size(); i++) {
      remember(memory, asked, i * count, count);
    }
    book.point().diagnose("forecast-multiplier", "", multiplier);
    return multiplier;
  }

  /** Sums of forecasts and of their products, where all signals have one. */
  private static void remember(double[] memory, double[] asked, int from, int count) {
    for (int k = 0; k < count; k++) {
      if (Double.isNaN(asked[from + k])) {
        return;
      }
    }
    memory[0]++;
    for (int a = 0; a < count; a++) {
      memory[1 + a] += asked[from + a];
      for (int b = 0; b < count; b++) {
        memory[1 + count + a * count + b] += asked[from + a] * asked[from + b];
      }
    }
  }

  private static double estimate(double[] memory, List<WeightedSignal> signals) {
    int count = signals.size();
    double variance = 0;
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double rho = a == b ? 1 : Math.max(0, correlation(memory, count, a, b));
        variance += signals.get(a).weight() * signals.get(b).weight() * rho;
      }
    }
    return Math.min(MOST, 1 / Math.sqrt(variance));
  }

  private static double correlation(double[] memory, int count, int a, int b) {
    double scale = covariance(memory, count, a, a) * covariance(memory, count, b, b);
    return scale > 0 ? covariance(memory, count, a, b) / Math.sqrt(scale) : 0;
  }

  private static double covariance(double[] memory, int count, int a, int b) {
    double n = memory[0];
    return memory[1 + count + a * count + b] / n - memory[1 + a] / n * (memory[1 + b] / n);
  }
}
