package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverfittingTest {
  /** Values of the standard tables, to more digits than these have. */
  @Test
  void theNormalDistributionIsThatOfTheTables() {
    assertThat(Normal.cumulative(0)).isEqualTo(0.5);
    assertThat(Normal.cumulative(1.959963984540054)).isCloseTo(0.975, within(1e-15));
    assertThat(Normal.cumulative(-8) / 6.220960574271785e-16).isCloseTo(1, within(1e-12));
    assertThat(Normal.cumulative(-3.0000001) / 1.349897588e-3).isCloseTo(1, within(1e-8));
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Normal.quantile(0.99)).isCloseTo(2.3263478740408408, within(1e-12));
    assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-9));
  }

  /**
   * The example of Bailey and Lopez de Prado (2014): 100 trials whose ratios have a variance of 1/2
   * a year, five years of 250 days, a ratio of 2.5 a year, skewness -3, kurtosis 10.
   */
  @Test
  void theDeflatedSharpeRatioIsThatOfThePaper() {
    double expected = DeflatedSharpe.expected(100, 0.5 / 250);
    assertThat(expected).isCloseTo(0.1132, within(5e-5));
    double ratio = 2.5 / Math.sqrt(250);
    assertThat(DeflatedSharpe.probability(ratio, expected, -3, 10, 1250))
        .isCloseTo(0.9004, within(5e-5));
  }

  @Test
  void aTrialHasTheMomentsOfItsReturns() {
    Trial trial = Trial.of(0, 10, 0.01, -0.02, 0.03, 0.01);
    assertThat(trial.count()).isEqualTo(4);
    // mean .0075, deviations .0025 -.0275 .0225 .0025
    double second = (6.25 + 756.25 + 506.25 + 6.25) * 1e-6 / 4;
    assertThat(trial.sharpe()).isCloseTo(0.0075 / Math.sqrt(second), within(1e-12));
    double third = (2 * 15.625 - 20796.875 + 11390.625) * 1e-9 / 4;
    assertThat(trial.skewness()).isCloseTo(third / Math.pow(second, 1.5), within(1e-9));
  }

  /** Acceptance: on pure noise the best of 500 rows is reported as what it is. */
  @Test
  void theBestOfFiveHundredRowsOfNoiseIsReportedAsLuck() {
    int studies = 8;
    double probability = 0;
    double deflated = 0;
    double naive = 0;
    for (int study = 0; study < studies; study++) {
      List<Trial> trials = noise(study, 500, 0);
      Trial best = trials.stream().max(Comparator.comparingDouble(Trial::sharpe)).orElseThrow();
      probability += Overfitting.of(trials).orElseThrow().probability() / studies;
      deflated += deflated(trials, best) / studies;
      naive += DeflatedSharpe.probability(best.sharpe(), 0, 0, 3, best.count()) / studies;
    }
    // by itself the best of noise would pass for skill
    assertThat(naive).isGreaterThan(0.99);
    assertThat(deflated).isBetween(0.3, 0.7);
    assertThat(probability).isBetween(0.35, 0.65);
  }

  @Test
  void aRowThatIsBetterThanAllOthersIsNoLuck() {
    List<Trial> trials = new ArrayList<>(noise(3, 99, 0));
    trials.addAll(noise(4, 1, 0.25));
    Trial skilled = trials.get(99);
    assertThat(Overfitting.of(trials).orElseThrow().probability()).isLessThan(0.02);
    assertThat(deflated(trials, skilled)).isGreaterThan(0.95);
  }

  /** By hand, over all ways to choose half: the reference is slow and plain. */
  @Test
  void agreesWithAPlainReference() {
    int count = 160;
    double[][] returns = new double[6][count];
    List<Trial> trials = new ArrayList<>();
    Random random = new Random(12);
    for (double[] row : returns) {
      for (int i = 0; i < count; i++) {
        row[i] = 0.01 * random.nextGaussian();
      }
      trials.add(Trial.of(0, count, row));
    }
    int below = 0;
    int splits = 0;
    for (int chosen = 0; chosen < 1 << 16; chosen++) {
      if (Integer.bitCount(chosen) != 8) {
        continue;
      }
      splits++;
      int best = 0;
      for (int t = 1; t < 6; t++) {
        best = ratio(returns[t], chosen) > ratio(returns[best], chosen) ? t : best;
      }
      int rank = 1;
      for (int t = 0; t < 6; t++) {
        rank += ratio(returns[t], ~chosen) < ratio(returns[best], ~chosen) ? 1 : 0;
      }
      below += rank <= 3.5 ? 1 : 0;
    }
    assertThat(Overfitting.of(trials).orElseThrow().probability())
        .isCloseTo((double) below / splits, within(1e-12));
  }

  private static double ratio(double[] returns, int chosen) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < returns.length; i++) {
      if (((chosen >> (i / 10)) & 1) == 1) {
        sum += returns[i];
        squares += returns[i] * returns[i];
        count++;
      }
    }
    double mean = sum / count;
    return mean / Math.sqrt(squares / count - mean * mean);
  }

  @Test
  void saysNothingOfRowsOverDifferentCloses() {
    List<Trial> trials = List.of(Trial.of(0, 9, new double[200]), Trial.of(1, 9, new double[200]));
    assertThat(Overfitting.of(trials)).isEmpty();
    assertThat(Overfitting.of(trials.subList(0, 1))).isEmpty();
  }

  private static double deflated(List<Trial> trials, Trial best) {
    double mean = trials.stream().mapToDouble(Trial::sharpe).average().orElseThrow();
    double squares =
        trials.stream().mapToDouble(t -> (t.sharpe() - mean) * (t.sharpe() - mean)).sum();
    return DeflatedSharpe.of(best, trials.size(), squares / (trials.size() - 1)).probability();
  }

  private static List<Trial> noise(long seed, int rows, double ratio) {
    Random random = new Random(seed);
    List<Trial> trials = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double[] returns = new double[1250];
      for (int i = 0; i < returns.length; i++) {
        returns[i] = 0.01 * (random.nextGaussian() + ratio);
      }
      trials.add(Trial.of(0, 1250, returns));
    }
    return trials;
  }
}
