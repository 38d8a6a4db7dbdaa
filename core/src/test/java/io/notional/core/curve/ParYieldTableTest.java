package io.notional.core.curve;

import static io.notional.core.curve.Yields.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParYieldTableTest {
  private static final int[] TWO = {12, 24};

  @Test
  void keepsWhatItWasGiven() {
    double[][] yields = {{0.01, Double.NaN}};
    ParYieldTable table = ParYieldTable.of(TWO, new int[] {7}, yields);
    yields[0][0] = 99;

    assertThat(table.parYield(0, 0)).isEqualTo(0.01);
    assertThat(table.parYield(0, 1)).isNaN();
    assertThat(table.epochDay(0)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.051, 0.51, 5.25, Double.POSITIVE_INFINITY})
  void refusesYieldsThatNoMarketHad(double yield) {
    assertThatThrownBy(() -> row("2000-01-03", TWO, yield, 0.02))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(
            "the par yield of 12 months on 2000-01-03 must be in [-0.05, 0.5] but was " + yield);
  }

  @Test
  void refusesTenorsOrDatesThatDoNotAscend() {
    assertThatThrownBy(() -> row("2000-01-03", new int[] {24, 12}, 0.01, 0.02))
        .hasMessageContaining("tenors of par yields must be strictly ascending but 12 follows 24");
    assertThatThrownBy(
            () -> ParYieldTable.of(TWO, new int[] {3, 3}, new double[][] {{0, 0}, {0, 0}}))
        .hasMessageContaining("dates of par yields must be strictly ascending but 3 follows 3");
  }

  @Test
  void refusesTablesOfTheWrongShape() {
    assertThatThrownBy(() -> row("2000-01-03", TWO, 0.01))
        .hasMessageContaining("par yields of 2000-01-03 must be 2 but are 1");
    assertThatThrownBy(() -> ParYieldTable.of(TWO, new int[] {3}, new double[0][]))
        .hasMessageContaining("0 rows and 1 dates");
  }
}
