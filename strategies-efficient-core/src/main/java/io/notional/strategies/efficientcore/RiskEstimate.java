package io.notional.strategies.efficientcore;

import java.util.Arrays;

/** Estimates a {@link FactorRisk} from past returns. Used once. */
final class RiskEstimate {
  private final double[] weights;
  private final int[] sectors;
  private final double[][] returns;
  private final int length;
  private final int from;
  private final boolean[] measured;
  private final double[] betas;
  private final double[] specific;
  private final double[] market;
  private double marketVariance;

  /**
   * An estimate.
   *
   * @param returns by name, filled from its end; changed
   * @param known how many returns of each name are known
   * @param length the most of them
   */
  RiskEstimate(double[] weights, int[] sectors, double[][] returns, int[] known, int length) {
    this.weights = weights;
    this.sectors = sectors;
    this.returns = returns;
    this.length = length;
    this.from = returns[0].length - length;
    this.measured = new boolean[weights.length];
    for (int m = 0; m < measured.length; m++) {
      measured[m] = known[m] == length;
    }
    this.betas = new double[weights.length];
    this.specific = new double[weights.length];
    this.market = new double[returns[0].length];
  }

  FactorRisk model() {
    market();
    for (int m = 0; m < measured.length; m++) {
      if (measured[m]) {
        takeOutMarket(m);
      }
    }
    int sectorCount = Arrays.stream(sectors).max().orElse(-1) + 1;
    double[][] ofSector = new double[sectorCount][];
    int[] count = new int[sectorCount];
    for (int m = 0; m < measured.length; m++) {
      if (measured[m]) {
        ofSector[sectors[m]] = added(ofSector[sectors[m]], returns[m]);
        count[sectors[m]]++;
      }
    }
    for (int m = 0; m < measured.length; m++) {
      if (measured[m]) {
        specific[m] = specific(returns[m], ofSector[sectors[m]], count[sectors[m]]);
      }
    }
    fill(sectorCount);
    return new FactorRisk(weights, sectors, betas, specific, marketVariance, true);
  }

  /** Returns of the full basket less their mean. */
  private void market() {
    double held = 0;
    for (int m = 0; m < measured.length; m++) {
      if (measured[m]) {
        held += weights[m];
        for (int t = from; t < market.length; t++) {
          market[t] += weights[m] * returns[m][t];
        }
      }
    }
    for (int t = from; t < market.length; t++) {
      market[t] /= held;
    }
    centre(market);
    marketVariance = product(market, market) / (length - 1);
  }

  private void takeOutMarket(int m) {
    centre(returns[m]);
    double squares = product(market, market);
    betas[m] = squares > 0 ? product(returns[m], market) / squares : 1;
    for (int t = from; t < market.length; t++) {
      returns[m][t] -= betas[m] * market[t];
    }
  }

  private void centre(double[] values) {
    double sum = 0;
    for (int t = from; t < values.length; t++) {
      sum += values[t];
    }
    for (int t = from; t < values.length; t++) {
      values[t] -= sum / length;
    }
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = from; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }

  private double[] added(double[] sum, double[] more) {
    double[] result = sum == null ? new double[more.length] : sum;
    for (int t = from; t < more.length; t++) {
      result[t] += more[t];
    }
    return result;
  }

  /** Of the only name of a sector all is specific. */
  private double specific(double[] rest, double[] ofSector, int count) {
    double squares = 0;
    for (int t = from; t < rest.length; t++) {
      double own = count > 1 ? rest[t] - ofSector[t] / count : rest[t];
      squares += own * own;
    }
    double sharedMean = count > 1 ? count / (count - 1.0) : 1;
    return squares / (length - 2) * sharedMean;
  }

  /** Gives names without a history what others of their sector have. */
  private void fill(int sectorCount) {
    double[] sum = new double[sectorCount];
    int[] count = new int[sectorCount];
    double all = 0;
    int number = 0;
    for (int m = 0; m < measured.length; m++) {
      if (measured[m]) {
        sum[sectors[m]] += specific[m];
        count[sectors[m]]++;
        all += specific[m];
        number++;
      }
    }
    double mean = all / number;
    double least = FactorRisk.least(mean);
    for (int m = 0; m < measured.length; m++) {
      if (!measured[m]) {
        int k = sectors[m];
        betas[m] = 1;
        specific[m] = count[k] > 0 ? sum[k] / count[k] : mean;
      }
      specific[m] = Math.max(specific[m], least);
    }
  }
}
