package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void fractionsArePercentWithATrueMinus() {
    assertThat(Figures.percent(0.08075831)).isEqualTo("8.08%");
    assertThat(Figures.percent(-0.3210531)).isEqualTo("−32.11%");
    assertThat(Figures.percent(-0.000001)).isEqualTo("0.00%");
    assertThat(Figures.percent(Double.NaN)).isEqualTo("–");
    assertThat(Figures.percent(Double.POSITIVE_INFINITY)).isEqualTo("none");
  }

  @Test
  void thousandsStandApart() {
    assertThat(Figures.number(1234567.891, 2)).isEqualTo("1\u202f234\u202f567.89");
    assertThat(Figures.number(-999.5, 1)).isEqualTo("−999.5");
    assertThat(Figures.number(100, 0)).isEqualTo("100");
  }

  @Test
  void shortestHasNoZerosAtItsEnd() {
    assertThat(Figures.shortest(110, 4)).isEqualTo("110");
    assertThat(Figures.shortest(117.7968750, 6)).isEqualTo("117.796875");
    assertThat(Figures.shortest(0.50, 2)).isEqualTo("0.5");
  }

  @Test
  void thingsAreCounted() {
    assertThat(Figures.count(1, "call")).isEqualTo("1 call");
    assertThat(Figures.count(0, "call")).isEqualTo("0 calls");
  }

  /** Within one unit of the last digit of exact rounding: doubles are scaled first. */
  @Property
  void roundsAsDecimalsDo(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
      @ForAll @IntRange(min = 0, max = 4) int decimals) {
    String text = Figures.number(value, decimals).replace("−", "-").replace("\u202f", "");
    BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    assertThat(new BigDecimal(text).subtract(exact).abs())
        .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
    assertThat(new BigDecimal(text).doubleValue() - value).isBetween(-0.51, 0.51);
  }
}
