package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignificantDecimalProperties {
  private static String text(double value) {
    byte[] to = new byte[PlainDecimal.LONGEST];
    return new String(to, 0, SignificantDecimal.put(to, 0, value), StandardCharsets.US_ASCII);
  }

  @Property(tries = 500)
  void isWithinHalfOfTheLastDigitAndHasNoMore(
      @ForAll @DoubleRange(min = -1, max = 1) double mantissa,
      @ForAll @IntRange(min = -12, max = 6) int exponent) {
    double value = mantissa * Double.parseDouble("1e" + exponent);
    String text = text(value);

    assertThat(text).matches("-?\\d+(\\.\\d*[1-9])?");
    BigDecimal shown = new BigDecimal(text).stripTrailingZeros();
    assertThat(shown.precision()).isLessThanOrEqualTo(SignificantDecimal.DIGITS);
    BigDecimal exact = new BigDecimal(value);
    if (exact.signum() != 0) {
      // Half of the last of seven digits, and a little for products that are rounded.
      BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 7);
      assertThat(shown.subtract(exact).abs())
          .isLessThanOrEqualTo(last.multiply(new BigDecimal("0.5000001")));
    }
  }

  @Test
  void casesByHand() {
    assertThat(text(0)).isEqualTo("0");
    assertThat(text(-0.0)).isEqualTo("0");
    assertThat(text(2.5)).isEqualTo("2.5");
    assertThat(text(1 / 3.0)).isEqualTo("0.3333333");
    assertThat(text(-2 / 3.0)).isEqualTo("-0.6666667");
    assertThat(text(0.99999999)).isEqualTo("1");
    assertThat(text(1234567.89)).isEqualTo("1234568");
    assertThat(text(123456.789)).isEqualTo("123456.8");
    assertThat(text(0.000012345678)).isEqualTo("0.00001234568");
    assertThat(text(123456789)).isEqualTo("123456789");
    assertThat(text(12345678.25)).isEqualTo("12345678.25");
    assertThat(text(Double.NaN)).isEmpty();
    assertThat(text(Double.NEGATIVE_INFINITY)).isEmpty();
  }
}
