package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.Constituents;
import io.notional.api.strategy.DecisionPoint;
import java.util.Arrays;

/**
 * A sample of names that stands for a larger basket in proportion to capitalisation: each sector
 * has the same weight in both, and the expected tracking error is the least that the chosen names
 * allow. Held is what would cost most tracking error if it were not: names in the order of the
 * square of their weight in the full basket x specific variance, and at least one of each sector.
 *
 * @param names how many are held at most
 * @param of how many the full basket has at most
 * @param window closes over which risk is estimated
 */
record RepresentativeSample(int names, int of, int window) implements BasketWeights {
  @Override
  public double[] of(Constituents known, DecisionPoint point) {
    double[] full = new LargestNames(of).of(known, point);
    int[] members = members(full);
    double[] shares = new double[full.length];
    if (members.length == 0) {
      return shares;
    }
    FactorRisk risk = FactorRisk.estimate(known, members, full, window);
    if (names < risk.sectors()) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "names must be at least the number of sectors, "
              + risk.sectors()
              + " on "
              + point.market().date()
              + ", but was "
              + names);
    }
    SectorSample sample = SectorSample.of(risk, Math.min(names, members.length));
    for (int m = 0; m < members.length; m++) {
      shares[members[m]] = sample.weight(m);
    }
    diagnose(risk, sample, point);
    return shares;
  }

  private static void diagnose(FactorRisk risk, SectorSample sample, DecisionPoint point) {
    point.diagnose("basket-names", "", risk.size());
    point.diagnose("basket-held", "", sample.covered());
    double perYear = point.market().closesPerYear();
    boolean known = risk.isEstimated();
    double error = Math.sqrt(sample.variance() * perYear);
    point.diagnose("ex-ante-tracking-error", "", known ? error : Double.NaN);
  }

  private static int[] members(double[] full) {
    int[] members = new int[full.length];
    int size = 0;
    for (int i = 0; i < full.length; i++) {
      if (full[i] > 0) {
        members[size++] = i;
      }
    }
    return Arrays.copyOf(members, size);
  }
}
