package com.example.riskparity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EqualRiskTest {
  @Test
  void twoAreWeightedByTheInverseOfTheirVolatilityWhateverTheirCorrelation() {
    double[] weights = EqualRisk.weights(new double[][] {{0.04, 0.012}, {0.012, 0.01}});

    assertEquals(2, weights[1] / weights[0], 1e-9);
  }

  @Test
  void eachOfFourContributesAQuarter() {
    double[][] covariance = {
      {0.0400, 0.0120, -0.0020, 0.0030},
      {0.0120, 0.0100, 0.0005, 0.0040},
      {-0.0020, 0.0005, 0.0025, -0.0010},
      {0.0030, 0.0040, -0.0010, 0.0900}
    };
    double[] weights = EqualRisk.weights(covariance);

    assertEquals(1, EqualRisk.variance(covariance, weights), 1e-12);
    for (int i = 0; i < 4; i++) {
      double marginal = 0;
      for (int j = 0; j < 4; j++) {
        marginal += covariance[i][j] * weights[j];
      }
      assertEquals(0.25, weights[i] * marginal, 1e-9, "of " + i);
    }
  }
}
