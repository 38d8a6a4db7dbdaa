package io.notional.strategies.managedfutures.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.testkit.HandSeries;
import org.junit.jupiter.api.Test;

class NewReturnsTest {
  private final NewReturns returns = new NewReturns();

  @Test
  void marketsEndAtTheSameClose() {
    returns.clear(3);
    returns.take(0, HandSeries.of(1, 2, 3, 6), 3, null);
    returns.take(2, HandSeries.of(4, 8, 6), 1, null);

    assertThat(returns.closes()).isEqualTo(3);
    assertThat(of(0)).containsExactly(new double[] {1, 0.5, 1}, within(1e-15));
    assertThat(of(2)).containsExactly(Double.NaN, Double.NaN, -0.25);
    assertThat(of(1)).containsOnly(Double.NaN);
  }

  @Test
  void whatWasTakenBeforeIsForgotten() {
    returns.clear(3);
    returns.take(0, HandSeries.of(1, 2, 3, 6), 3, null);
    returns.clear(2);
    returns.take(1, HandSeries.of(1, 2, 1), 2, null);

    assertThat(of(0)).containsOnly(Double.NaN).hasSize(2);
    assertThat(of(1)).containsExactly(1, -0.5);
  }

  private double[] of(int market) {
    double[] found = new double[returns.closes()];
    for (int t = 0; t < found.length; t++) {
      found[t] = returns.of(market, t);
    }
    return found;
  }
}
