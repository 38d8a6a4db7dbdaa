package io.notional.strategies.efficientcore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The weights of some names of a basket that track it best: with {@code a} the difference of
 * weights between sample and basket, least is
 *
 * <pre>{@code
 * f (sum beta_i a_i)^2 + sum specific_i a_i^2,   sum of a over each sector = 0,   weights >= 0
 * }</pre>
 *
 * <p>Sectors move both alike, so that their variances do not matter. The solution is exact. For a
 * given {@code t = sum beta_i a_i} sectors are apart, and in each the names above zero have {@code
 * a_i = (lambda - f beta_i t) / specific_i}; names that this takes below zero are held at zero,
 * which lowers lambda, and so on until none is left. For given names above zero {@code t} is a
 * quotient. The two are repeated until the names above zero stay the same, inside an interval that
 * can only shrink, since what the weights make of t falls as t grows. Immutable once made.
 */
final class SectorSample {
  private static final int MOST_ROUNDS = 200;

  private final FactorRisk risk;
  private final boolean[] held;

  /** Of held names, whether the weight is above zero. */
  private boolean[] free;

  private final double[] active;
  private double exposure;

  // By sector, over names above zero.
  private final double[] inverse;
  private final double[] slope;
  private final double[] square;
  private final double[] missing;

  private SectorSample(FactorRisk risk, boolean[] held) {
    this.risk = risk;
    this.held = held;
    this.free = held.clone();
    this.active = new double[risk.size()];
    this.inverse = new double[risk.sectors()];
    this.slope = new double[risk.sectors()];
    this.square = new double[risk.sectors()];
    this.missing = new double[risk.sectors()];
  }

  /**
   * Chooses names and weighs them.
   *
   * @param names how many, at least one a sector and at most all
   */
  static SectorSample of(FactorRisk risk, int names) {
    SectorSample sample = new SectorSample(risk, chosen(risk, names));
    sample.solve();
    return sample;
  }

  /** One of each sector, then others, by what leaving them out would cost. */
  private static boolean[] chosen(FactorRisk risk, int names) {
    int[] order =
        IntStream.range(0, risk.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer m) -> -cost(risk, m)))
            .mapToInt(m -> m)
            .toArray();
    boolean[] held = new boolean[risk.size()];
    boolean[] present = new boolean[risk.sectors()];
    int count = 0;
    for (int m : order) {
      if (!present[risk.sector(m)]) {
        present[risk.sector(m)] = true;
        held[m] = true;
        count++;
      }
    }
    for (int m : order) {
      if (count < names && !held[m]) {
        held[m] = true;
        count++;
      }
    }
    return held;
  }

  private static double cost(FactorRisk risk, int m) {
    return risk.weight(m) * risk.weight(m) * risk.specific(m);
  }

  private void solve() {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double t = quotient();
      boolean inside = t > low && t < high;
      if (!inside) {
        t = (low + high) / 2;
      }
      boolean[] before = free;
      weigh(t);
      double made = exposure();
      if (inside && Arrays.equals(before, free)) {
        break;
      }
      low = made > t ? t : low;
      high = made < t ? t : high;
    }
    exposure = exposure();
  }

  /** The exposure to the market that the names above zero would make. */
  private double quotient() {
    double numerator = 0;
    double denominator = 1;
    sum();
    for (int m = 0; m < active.length; m++) {
      numerator -= free[m] ? 0 : risk.beta(m) * risk.weight(m);
    }
    for (int k = 0; k < inverse.length; k++) {
      numerator += missing[k] * slope[k] / inverse[k];
      denominator += risk.marketVariance() * (square[k] - slope[k] * slope[k] / inverse[k]);
    }
    return numerator / denominator;
  }

  private void sum() {
    Arrays.fill(inverse, 0);
    Arrays.fill(slope, 0);
    Arrays.fill(square, 0);
    Arrays.fill(missing, 0);
    for (int m = 0; m < active.length; m++) {
      int k = risk.sector(m);
      if (free[m]) {
        inverse[k] += 1 / risk.specific(m);
        slope[k] += risk.beta(m) / risk.specific(m);
        square[k] += risk.beta(m) * risk.beta(m) / risk.specific(m);
      } else {
        missing[k] += risk.weight(m);
      }
    }
  }

  /** Finds the names above zero and all weights for an exposure. */
  private void weigh(double t) {
    free = held.clone();
    boolean fewer = true;
    while (fewer) {
      fewer = false;
      sum();
      for (int m = 0; m < active.length; m++) {
        active[m] = free[m] ? active(m, t) : -risk.weight(m);
      }
      for (int m = 0; m < active.length; m++) {
        if (free[m] && active[m] < -risk.weight(m)) {
          free[m] = false;
          fewer = true;
        }
      }
    }
  }

  private double active(int m, double t) {
    int k = risk.sector(m);
    double pull = risk.marketVariance() * t;
    double lambda = (missing[k] + pull * slope[k]) / inverse[k];
    return (lambda - pull * risk.beta(m)) / risk.specific(m);
  }

  private double exposure() {
    double sum = 0;
    for (int m = 0; m < active.length; m++) {
      sum += risk.beta(m) * active[m];
    }
    return sum;
  }

  /** The weight of a name. */
  double weight(int m) {
    return Math.max(0, risk.weight(m) + active[m]);
  }

  /** What the full basket has in the names that are held. */
  double covered() {
    double sum = 0;
    for (int m = 0; m < active.length; m++) {
      sum += held[m] ? risk.weight(m) : 0;
    }
    return sum;
  }

  /** The expected variance of the difference of returns, of one close. */
  double variance() {
    double sum = risk.marketVariance() * exposure * exposure;
    for (int m = 0; m < active.length; m++) {
      sum += risk.specific(m) * active[m] * active[m];
    }
    return sum;
  }
}
