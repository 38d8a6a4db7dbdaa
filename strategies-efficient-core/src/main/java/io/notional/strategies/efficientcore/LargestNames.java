package io.notional.strategies.efficientcore;

import io.notional.api.market.Constituents;
import io.notional.api.strategy.DecisionPoint;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The largest names by capitalisation, in proportion to it. Of equal ones the first by id.
 *
 * @param most how many at most
 */
record LargestNames(int most) implements BasketWeights {
  @Override
  public double[] of(Constituents names, DecisionPoint point) {
    double[] shares = new double[names.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = names.isCurrent(i) ? names.capitalisation(i) : 0;
    }
    int[] largest =
        IntStream.range(0, shares.length)
            .filter(i -> shares[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
            .mapToInt(i -> i)
            .toArray();
    double sum = 0;
    for (int rank = 0; rank < largest.length; rank++) {
      if (rank < most) {
        sum += shares[largest[rank]];
      } else {
        shares[largest[rank]] = 0;
      }
    }
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
