package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class YieldCurveProperties {
  private static final YieldCurve CURVE = new YieldCurve(0.045, -0.02, -0.005);

  @Test
  void runsFromTheShortRateToTheLevel() {
    assertThat(CURVE.zeroRate(1)).isCloseTo(0.025, within(2e-4));
    assertThat(CURVE.zeroRate(100 * 365)).isCloseTo(0.045, within(5e-4));
    assertThat(CURVE.discount(0)).isEqualTo(1);
  }

  @Test
  void tenYearRateByHand() {
    // x = 10/1.5: g1 = (1 - e^-x)/x = 0.149809, g2 = g1 - e^-x = 0.148537.
    int tenYears = 3652;

    assertThat(CURVE.zeroRate(tenYears))
        .isCloseTo(0.045 - 0.02 * 0.149809 - 0.005 * 0.148537, within(1e-6));
  }

  @Test
  void billRateIsTheSimpleRateOfTheDiscountFactor() {
    assertThat(CURVE.discount(91) * (1 + CURVE.billRate() * 91 / 360)).isCloseTo(1, within(1e-15));
  }

  @Property(tries = 200)
  void discountsNeverRiseWithTimeInsideTheBounds(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.12) double level,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.15) double shortRate,
      @ForAll @Scale(6) @DoubleRange(min = -1, max = 0.4) double curvature) {
    YieldCurve curve = new YieldCurve(level, shortRate - level, curvature * level);
    double previous = 1;
    for (int days = 1; days < 30 * 366; days += 13) {
      double discount = curve.discount(days);
      assertThat(discount).isPositive().isLessThanOrEqualTo(previous + 1e-15);
      previous = discount;
    }
  }
}
