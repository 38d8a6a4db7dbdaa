package io.notional.core.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.simulation.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginLoanTermsTest {
  private static final MarginLoanTerms TERMS = MarginLoanTerms.REGULATION_T;

  @Test
  void theDefaultsAreThoseOfRegulationT() {
    assertThat(TERMS.initial()).isEqualTo(0.5);
    assertThat(TERMS.maintenance()).isEqualTo(0.25);
  }

  @Test
  void aCallExistsBelowTheDebitOverUnitsLessMaintenance() {
    // 200 shares at 100, half of it borrowed: a call below 10,000 / (200 x 0.75) = 66.67.
    double price = TERMS.callPrice(200, 10_000);

    assertThat(price).isCloseTo(200 / 3.0, within(1e-12));
    assertThat(TERMS.isCalled(200 * (price + 0.001), 10_000)).isFalse();
    assertThat(TERMS.isCalled(200 * (price - 0.001), 10_000)).isTrue();
    assertThat(TERMS.isCalled(0, -10_000)).as("cash alone is never called").isFalse();
  }

  @Test
  void theLeastSaleLeavesEquityAtInitial() {
    // Value 13,200 and equity 3,200 carry 6,400.
    assertThat(TERMS.leastSale(13_200, 10_000)).isCloseTo(6_800, within(1e-9));
    assertThat(TERMS.leastSale(30_000, 10_000)).as("no sale is needed").isZero();
    assertThat(TERMS.leastSale(9_000, 10_000)).as("all there is").isEqualTo(9_000);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1.1, 0.2, 0", "0.5, 0.6, 0", "0.5, -0.1, 0", "0.5, 0.25, NaN"})
  void termsHaveRanges(double initial, double maintenance, double spread) {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginLoanTerms(initial, maintenance, spread));
  }
}
