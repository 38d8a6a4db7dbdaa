package io.notional.strategies.managedfutures.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.strategies.managedfutures.universe.Book;
import io.notional.testkit.HandSeries;
import io.notional.testkit.PointFixture;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnWindowTest {
  private static final int STEP = 5;
  private static final int PERIODS = 50;

  /** Weeks of about a year: 12 months of 252 closes in steps of 5. */
  private static final WindowSettings WEEKS = new WindowSettings(12, STEP, 0.2);

  private final double[] a = walk(1, 400);
  private final double[] b = walk(2, 400);
  private final double[] young = walk(3, 101);
  private final double[] infant = walk(4, 41);

  @Test
  void covariancesAreThoseOfThePeriodsShrunk() {
    ReturnWindow window = ReturnWindow.of(book(), WEEKS);

    assertThat(window.covariance(0, 0)).isEqualTo(covariance(a, a), within(1e-12));
    assertThat(window.covariance(0, 1)).isEqualTo(0.8 * covariance(a, b), within(1e-12));
    assertThat(window.correlation(0, 1))
        .isEqualTo(
            0.8 * covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b)), within(1e-12));
  }

  /** 20 of 50 periods: its own variance is that of the 20, to the divisor. */
  @Test
  void aYoungMarketHasItsOwnVariance() {
    ReturnWindow window = ReturnWindow.of(book(), WEEKS);

    double[] returns = returns(young, 20);
    double expected = sum(returns, returns) * PERIODS / 20 / (PERIODS - 1) * 252 / STEP;
    assertThat(window.covariance(2, 2)).isEqualTo(expected, within(1e-12));
  }

  @Test
  void anInfantHasItsExAnteVolatilityAlone() {
    ReturnWindow window = ReturnWindow.of(book(), WEEKS);

    assertThat(window.covariance(3, 3)).isEqualTo(0.09, within(1e-12));
    assertThat(window.covariance(3, 0)).isZero();
  }

  @Test
  void varianceAndContributionsAreThoseOfTheMatrix() {
    ReturnWindow window = ReturnWindow.of(book(), WEEKS);
    double[] positions = {0.5, -0.3, 0.2, 0.1};
    double[] shares = new double[4];
    window.contributions(positions, shares);

    double variance = 0;
    for (int i = 0; i < 4; i++) {
      double contribution = 0;
      for (int j = 0; j < 4; j++) {
        contribution += positions[i] * positions[j] * window.covariance(i, j);
      }
      assertThat(shares[i]).isEqualTo(contribution, within(1e-12));
      variance += contribution;
    }
    assertThat(window.variance(positions)).isEqualTo(variance, within(1e-12));
  }

  private Book book() {
    Book book = new Book(new PointFixture(), List.of("A", "B", "Y", "I"));
    double[][] paths = {a, b, young, infant};
    for (int i = 0; i < paths.length; i++) {
      book.members()[i] = true;
      book.indices()[i] = HandSeries.of(paths[i]);
      book.volatilities()[i] = 0.3;
    }
    return book;
  }

  private static double[] walk(long seed, int size) {
    Random random = new Random(seed);
    double[] index = new double[size];
    index[0] = 1;
    for (int i = 1; i < size; i++) {
      index[i] = index[i - 1] * (1 + 0.02 * (random.nextDouble() - 0.5));
    }
    return index;
  }

  private static double covariance(double[] x, double[] y) {
    return sum(returns(x, PERIODS), returns(y, PERIODS)) / (PERIODS - 1) * 252 / STEP;
  }

  private static double[] returns(double[] index, int periods) {
    double[] returns = new double[periods];
    for (int t = 0; t < periods; t++) {
      int last = index.length - 1 - t * STEP;
      returns[t] = index[last] / index[last - STEP] - 1;
    }
    return returns;
  }

  private static double sum(double[] x, double[] y) {
    double meanX = java.util.Arrays.stream(x).average().orElseThrow();
    double meanY = java.util.Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    for (int t = 0; t < x.length; t++) {
      sum += (x[t] - meanX) * (y[t] - meanY);
    }
    return sum;
  }
}
