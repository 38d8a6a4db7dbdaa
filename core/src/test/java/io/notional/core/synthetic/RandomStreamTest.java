package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final int SIZE = 200_000;

  @Test
  void repeatsItself() {
    RandomStream one = new RandomStream(5, "a");
    RandomStream same = new RandomStream(5, "a");

    for (int i = 0; i < 1000; i++) {
      assertThat(one.gaussian()).isEqualTo(same.gaussian());
    }
  }

  @Test
  void namesAndSeedsGiveOtherStreams() {
    assertThat(correlation(new RandomStream(5, "a"), new RandomStream(5, "b")))
        .isCloseTo(0, within(0.01));
    assertThat(correlation(new RandomStream(5, "a"), new RandomStream(6, "a")))
        .isCloseTo(0, within(0.01));
    assertThat(correlation(new RandomStream(5, "a"), new RandomStream(5, "a")))
        .isCloseTo(1, within(0.02));
  }

  @Test
  void gaussiansAreNormal() {
    RandomStream random = new RandomStream(1, "normal");
    double[] moments = new double[5];
    int beyondTwo = 0;
    for (int i = 0; i < SIZE; i++) {
      double z = random.gaussian();
      beyondTwo += Math.abs(z) > 1.959964 ? 1 : 0;
      for (int k = 1; k < moments.length; k++) {
        moments[k] += StrictMath.pow(z, k) / SIZE;
      }
    }

    assertThat(moments[1]).isCloseTo(0, within(0.01));
    assertThat(moments[2]).isCloseTo(1, within(0.02));
    assertThat(moments[3]).isCloseTo(0, within(0.03));
    assertThat(moments[4]).isCloseTo(3, within(0.1));
    assertThat(beyondTwo / (double) SIZE).isCloseTo(0.05, within(0.002));
  }

  @Test
  void tailScaleKeepsTheVarianceAndFattensTheTails() {
    RandomStream random = new RandomStream(1, "tails");
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < SIZE; i++) {
      double scale = random.tailScale();
      second += scale * scale / SIZE;
      fourth += 3 * scale * scale * scale * scale / SIZE;
    }

    assertThat(second).isCloseTo(1, within(0.02));
    assertThat(fourth).isCloseTo(6.45, within(0.3));
  }

  @Test
  void endsAsOftenAsTheMeanSays() {
    RandomStream random = new RandomStream(1, "ends");
    int ends = 0;
    for (int i = 0; i < SIZE; i++) {
      ends += random.ends(0.5) ? 1 : 0;
    }

    assertThat(SIZE / (double) ends).isCloseTo(126, within(8.0));
  }

  private static double correlation(RandomStream one, RandomStream other) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += one.gaussian() * other.gaussian();
    }
    return sum / SIZE;
  }
}
