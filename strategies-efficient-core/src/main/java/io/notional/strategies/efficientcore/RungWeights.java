package io.notional.strategies.efficientcore;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights of rungs that have a duration: not negative, none above the most that a rung may have,
 * with the sum 1. A solver tells which bounds bind; the weights then follow in closed form, which
 * has the same bits on every machine and meets sum and duration to rounding. Immutable.
 */
final class RungWeights {
  private static final double ROUNDING = 1e-12;

  private final double[] durations;
  private final double most;

  /**
   * Rungs.
   *
   * @param durations years, by rung
   * @param most greatest weight of a rung; times the number of rungs it is at least 1
   */
  RungWeights(double[] durations, double most) {
    this.durations = durations.clone();
    this.most = most;
  }

  /** The least duration that the rungs allow, years. */
  double shortest() {
    return duration(end(false));
  }

  /** The greatest duration that the rungs allow, years. */
  double longest() {
    return duration(end(true));
  }

  /** The duration that weights have, years. */
  double duration(double... weights) {
    double years = 0;
    for (int i = 0; i < weights.length; i++) {
      years += weights[i] * durations[i];
    }
    return years;
  }

  /**
   * The weights with a duration that are nearest to others, by the sum of squares; where the rungs
   * do not allow the duration, those that come nearest to it.
   *
   * @param target years
   */
  double[] nearest(double[] near, double target) {
    double[] shortest = end(false);
    double[] longest = end(true);
    double least = duration(shortest);
    double range = duration(longest) - least;
    if (!(target > least)) {
      return shortest;
    }
    if (!(target < least + range)) {
      return longest;
    }
    double widest = 0;
    for (double years : durations) {
      widest = Math.max(widest, Math.abs(years - target));
    }
    double[] apart = new double[durations.length];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = (durations[i] - target) / widest;
    }
    double[] solved = DurationProgram.solve(near, apart, most);
    double[] weights = new ActiveRungs(near, apart, most, solved).exact();
    return isMet(weights, apart) ? weights : between(shortest, longest, (target - least) / range);
  }

  /**
   * Where bounds leave less room than the solver's rounding, any weights that have the duration are
   * as near as others.
   */
  private static double[] between(double[] shortest, double[] longest, double place) {
    double[] weights = new double[shortest.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (1 - place) * shortest[i] + place * longest[i];
    }
    return weights;
  }

  /** As much as may be in the longest rungs, or in the shortest ones. */
  private double[] end(boolean longest) {
    Comparator<Integer> byDuration = Comparator.comparingDouble(i -> durations[i]);
    int[] order =
        IntStream.range(0, durations.length)
            .boxed()
            .sorted(longest ? byDuration.reversed() : byDuration)
            .mapToInt(Integer::intValue)
            .toArray();
    double[] weights = new double[order.length];
    double left = 1;
    for (int rung : order) {
      weights[rung] = Math.min(most, left);
      left -= weights[rung];
    }
    return weights;
  }

  private static boolean isMet(double[] weights, double[] apart) {
    double sum = -1;
    double moment = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      moment += weights[i] * apart[i];
    }
    return Math.abs(sum) <= ROUNDING && Math.abs(moment) <= ROUNDING;
  }
}
