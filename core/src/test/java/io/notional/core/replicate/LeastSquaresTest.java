package io.notional.core.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  /**
   * y = 1 + 2 x over 0, 1, 2, 3 with errors +1, -1, -1, +1 and leverages 7/10, 3/10, 3/10, 7/10: b
   * = 2, s^2 = 4/2, s^2 / 5 = 2/5; HC3 has (9/4 x 100/9 + 1/4 x 100/49) x 2 / 25 = 100/49.
   */
  @Test
  void aLineByHand() {
    double[][] x = {{0, 1}, {1, 1}, {2, 1}, {3, 1}};
    double[] y = {2, 2, 4, 8};
    LeastSquares fit = LeastSquares.fit(x, y, 0);
    assertThat(fit.value(0)).isCloseTo(2, within(1e-12));
    assertThat(fit.value(1)).isCloseTo(1, within(1e-12));
    assertThat(fit.standardError(0)).isCloseTo(10 / 7.0, within(1e-12));
  }

  /** Errors that are alike: x = -1, +1 by turns, h = 1/n + 1/n, s^2 / n is above HC3 or near it. */
  @Test
  void errorsThatAreAlikeHaveTheUsualOne() {
    double[][] x = new double[400][];
    double[] y = new double[400];
    for (int i = 0; i < y.length; i++) {
      x[i] = new double[] {i % 2 == 0 ? 1 : -1, 1};
      y[i] = (i / 2) % 2 == 0 ? 0.5 : -0.5;
    }
    assertThat(LeastSquares.fit(x, y, 0).standardError(0))
        .isCloseTo(Math.sqrt(0.25 * 400 / 398 / 400), within(1e-4));
  }

  /** Weights that drift apart err by so much the more the more their market moves. */
  @Test
  void errorsOfDriftStayWithinTwoStandardErrors() {
    Random random = new Random(5);
    int within = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[][] x = new double[120][2];
      double[] y = new double[120];
      for (int i = 0; i < y.length; i++) {
        x[i][0] = random.nextGaussian() * (i % 12 == 0 ? 4 : 1);
        x[i][1] = 1;
        y[i] = (0.9 + 0.05 * random.nextGaussian()) * x[i][0];
      }
      LeastSquares fit = LeastSquares.fit(x, y, 1);
      within += Math.abs(fit.value(0) - 0.9) <= 2 * fit.standardError(0) ? 1 : 0;
    }
    assertThat(within).as("of 400, of which 380 are expected").isBetween(365, 395);
  }

  @Test
  void whatWouldBeNegativeIsZeroAndTheOthersAreFittedWithoutIt() {
    double[][] x = {{1, 0}, {0, 1}, {1, 1}, {2, 1}};
    double[] y = {1, -1, 0, 1};
    LeastSquares fit = LeastSquares.fit(x, y, 2);
    assertThat(fit.value(1)).isZero();
    assertThat(fit.value(0)).isCloseTo((1 + 0 + 2) / 6.0, within(1e-12));
    assertThat(fit.standardError(1)).isNotNaN();
  }

  /** Among random problems nothing that is allowed fits better. */
  @Test
  void nothingAllowedFitsBetter() {
    Random random = new Random(2);
    for (int trial = 0; trial < 50; trial++) {
      double[][] x = new double[12][3];
      double[] y = new double[12];
      for (int i = 0; i < y.length; i++) {
        for (int j = 0; j < 3; j++) {
          x[i][j] = random.nextGaussian();
        }
        y[i] = random.nextGaussian();
      }
      LeastSquares fit = LeastSquares.fit(x, y, 3);
      double[] best = {fit.value(0), fit.value(1), fit.value(2)};
      double least = squares(x, y, best);
      for (int other = 0; other < 200; other++) {
        double[] b = new double[3];
        for (int j = 0; j < 3; j++) {
          b[j] = Math.max(0, best[j] + 0.2 * random.nextGaussian());
        }
        assertThat(squares(x, y, b)).isGreaterThanOrEqualTo(least - 1e-12);
      }
    }
  }

  @Test
  void ofTwoThatAreTheSameNothingCanBeTold() {
    double[][] x = {{1, 1, 1}, {2, 2, 1}, {3, 3, 1}, {5, 5, 1}};
    LeastSquares fit = LeastSquares.fit(x, new double[] {1, 2, 3, 5}, 2);
    assertThat(fit.standardError(0)).isNaN();
    assertThat(Estimate.of("ZN", "share", 1, fit.standardError(0), 1, 1).verdict())
        .isEqualTo(Estimate.Verdict.CANNOT_BE_TOLD_APART);
  }

  private static double squares(double[][] x, double[] y, double[] b) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double error = y[i];
      for (int j = 0; j < b.length; j++) {
        error -= b[j] * x[i][j];
      }
      sum += error * error;
    }
    return sum;
  }
}
