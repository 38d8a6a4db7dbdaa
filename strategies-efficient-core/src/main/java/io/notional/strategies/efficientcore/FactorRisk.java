package io.notional.strategies.efficientcore;

import io.notional.api.market.Constituents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A model of the risk of names by what was known at one close. A return is {@code beta x market +
 * sector + specific}:
 *
 * <ul>
 *   <li>the market's return is that of the full basket, of the names with returns over the whole
 *       window; beta is the slope on it by least squares;
 *   <li>a sector's return is the plain mean of what is left of its names; each name has all of it;
 *   <li>what is left then is specific: of each name by itself, with the mean square over {@code T -
 *       2} degrees of freedom and {@code n / (n - 1)} for the mean of its sector.
 * </ul>
 *
 * <p>A name with a shorter history has beta 1 and the mean specific variance of its sector, or of
 * all. No specific variance is below a hundredth of the mean. Before {@value #FEWEST} returns are
 * known nothing is estimated: betas are 1, the market has no variance, and specific variances are
 * the inverse of weights, so that a sample is scaled up in each sector. Variances are those of one
 * close. Immutable.
 */
final class FactorRisk {
  /** Fewer returns tell nothing. */
  static final int FEWEST = 60;

  private static final double LEAST_SPECIFIC = 0.01;

  private final double[] weights;
  private final int[] sectors;
  private final int sectorCount;
  private final double[] betas;
  private final double[] specific;
  private final double marketVariance;
  private final boolean estimated;

  /**
   * A model that is known.
   *
   * @param weights of the full basket, each greater than zero, sum 1
   * @param sectors numbers from zero
   * @param specific variances greater than zero
   */
  FactorRisk(
      double[] weights,
      int[] sectors,
      double[] betas,
      double[] specific,
      double marketVariance,
      boolean estimated) {
    this.weights = weights;
    this.sectors = sectors;
    this.sectorCount = Arrays.stream(sectors).max().orElse(-1) + 1;
    this.betas = betas;
    this.specific = specific;
    this.marketVariance = marketVariance;
    this.estimated = estimated;
  }

  /**
   * Estimates a model.
   *
   * @param members numbers of the names of the full basket
   * @param full weights of the full basket by the numbers of names
   * @param window how many returns are looked at, at most
   */
  static FactorRisk estimate(Constituents names, int[] members, double[] full, int window) {
    double[] weights = Arrays.stream(members).mapToDouble(i -> full[i]).toArray();
    int[] sectors = sectors(names, members);
    double[][] returns = new double[members.length][window];
    int[] known = new int[members.length];
    for (int m = 0; m < members.length; m++) {
      known[m] = names.copyReturns(members[m], returns[m]);
    }
    int length = Arrays.stream(known).max().orElse(0);
    if (length < FEWEST) {
      return unknown(weights, sectors);
    }
    return new RiskEstimate(weights, sectors, returns, known, length).model();
  }

  private static int[] sectors(Constituents names, int[] members) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] sectors = new int[members.length];
    for (int m = 0; m < members.length; m++) {
      String sector = names.sector(members[m]);
      numbers.putIfAbsent(sector, numbers.size());
      sectors[m] = numbers.get(sector);
    }
    return sectors;
  }

  private static FactorRisk unknown(double[] weights, int[] sectors) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    double[] inverse = Arrays.stream(weights).map(w -> 1 / w).toArray();
    return new FactorRisk(weights, sectors, ones, inverse, 0, false);
  }

  /** What no variance may be below, given their mean. */
  static double least(double mean) {
    return mean > 0 ? LEAST_SPECIFIC * mean : 1;
  }

  int size() {
    return weights.length;
  }

  int sectors() {
    return sectorCount;
  }

  double weight(int m) {
    return weights[m];
  }

  int sector(int m) {
    return sectors[m];
  }

  double beta(int m) {
    return betas[m];
  }

  double specific(int m) {
    return specific[m];
  }

  double marketVariance() {
    return marketVariance;
  }

  /** Whether it rests on returns. */
  boolean isEstimated() {
    return estimated;
  }
}
