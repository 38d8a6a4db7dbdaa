package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Weights that have a duration, against a search in two dimensions that knows no solver. */
class RungWeightsProperties {
  /** From 2e8 to the last digits of one. */
  private static final int HALVINGS = 80;

  /** Rungs, what their weights are to be near to, and a target. */
  static final class Case {
    private final double[] durations;
    private final double[] near;
    private final double most;
    private final double place;

    /**
     * A case.
     *
     * @param near has the sum 1
     * @param place in [0, 1]: where the target lies between the shortest and longest allowed
     */
    Case(double[] durations, double[] near, double most, double place) {
      this.durations = durations;
      this.near = near;
      this.most = most;
      this.place = place;
    }

    double[] durations() {
      return durations;
    }

    double[] near() {
      return near;
    }

    double most() {
      return most;
    }

    RungWeights rungs() {
      return new RungWeights(durations, most);
    }

    double target() {
      return rungs().shortest() + place * (rungs().longest() - rungs().shortest());
    }

    @Override
    public String toString() {
      return Arrays.toString(durations) + Arrays.toString(near) + " " + most + " " + place;
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(2, 8)
        .flatMap(
            rungs ->
                Combinators.combine(
                        Arbitraries.doubles()
                            .between(0.05, 5)
                            .ofScale(6)
                            .array(double[].class)
                            .ofSize(rungs),
                        Arbitraries.doubles()
                            .between(0.01, 1)
                            .ofScale(6)
                            .array(double[].class)
                            .ofSize(rungs),
                        Arbitraries.doubles().between(0.02, 1).ofScale(9),
                        Arbitraries.doubles().between(0.01, 0.99).ofScale(9))
                    .as(
                        (durations, shares, room, place) ->
                            new Case(
                                summed(durations),
                                Arrays.stream(shares)
                                    .map(share -> share / Arrays.stream(shares).sum())
                                    .toArray(),
                                1.0 / rungs + room * (1 - 1.0 / rungs),
                                place)));
  }

  /** No two alike. */
  private static double[] summed(double... gaps) {
    double[] durations = gaps.clone();
    for (int i = 1; i < durations.length; i++) {
      durations[i] += durations[i - 1];
    }
    return durations;
  }

  @Property
  void meetSumBoundsAndTarget(@ForAll("cases") Case of) {
    double[] weights = of.rungs().nearest(of.near(), of.target());

    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
    assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(of.most() + 1e-15);
    assertThat(of.rungs().duration(weights)).isCloseTo(of.target(), within(1e-9));
  }

  @Property
  void areTheNearestThatDo(@ForAll("cases") Case of) {
    double[] weights = of.rungs().nearest(of.near(), of.target());

    double[] expected = searched(of);
    assertThat(apart(weights, of.near())).isCloseTo(apart(expected, of.near()), within(1e-6));
    for (int i = 0; i < weights.length; i++) {
      assertThat(weights[i]).isCloseTo(expected[i], within(1e-5));
    }
  }

  @Property
  void areThoseThatAreHeldWhereTheseDo(@ForAll("cases") Case of) {
    double[] first = of.rungs().nearest(of.near(), of.target());

    double[] again = of.rungs().nearest(first, of.target());

    for (int i = 0; i < first.length; i++) {
      assertThat(again[i]).isCloseTo(first[i], within(1e-6));
    }
  }

  @Property
  void comeAsNearAsTheRungsAllow(@ForAll("cases") Case of) {
    double[] longest = of.rungs().nearest(of.near(), 1000);
    double[] shortest = of.rungs().nearest(of.near(), 0);

    double[] sorted = of.durations().clone();
    Arrays.sort(sorted);
    double most = 0;
    double least = 0;
    double left = 1;
    for (int i = 0; i < sorted.length && left > 0; i++) {
      double share = Math.min(left, of.most());
      least += share * sorted[i];
      most += share * sorted[sorted.length - 1 - i];
      left -= share;
    }
    assertThat(of.rungs().duration(longest)).isCloseTo(most, within(1e-9));
    assertThat(of.rungs().duration(shortest)).isCloseTo(least, within(1e-9));
    assertThat(Arrays.stream(longest).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(shortest).sum()).isCloseTo(1, within(1e-12));
  }

  @Example
  void equalSharesAreAllThatACapMayLeave() {
    double[] equal = new RungWeights(new double[] {2, 4, 6, 8}, 0.25).nearest(new double[4], 4.9);

    assertThat(equal).containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  private static double apart(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  /**
   * The dual by halving: {@code w = clamp(near + a + b (d - target))}, where the sum grows with a,
   * and the duration with b.
   */
  private static double[] searched(Case of) {
    double low = -1e6;
    double high = 1e6;
    double[] weights = of.near();
    for (int k = 0; k < HALVINGS; k++) {
      double slope = (low + high) / 2;
      weights = withSumOne(of, slope);
      if (of.rungs().duration(weights) < of.target()) {
        low = slope;
      } else {
        high = slope;
      }
    }
    return weights;
  }

  private static double[] withSumOne(Case of, double slope) {
    double low = -1e8;
    double high = 1e8;
    double target = of.target();
    double[] weights = of.near().clone();
    for (int k = 0; k < HALVINGS; k++) {
      double level = (low + high) / 2;
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        double free = of.near()[i] + level + slope * (of.durations()[i] - target);
        weights[i] = Math.max(0, Math.min(of.most(), free));
        sum += weights[i];
      }
      if (sum < 1) {
        low = level;
      } else {
        high = level;
      }
    }
    return weights;
  }
}
