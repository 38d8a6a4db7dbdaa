package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PlainDecimalProperties {
  @Property
  void readsBackAsTheSameDouble(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      check(value);
    }
  }

  @Property
  void readsBackAsTheSameDoubleWhereMoneyLives(@ForAll double value) {
    check(value);
    check(value / 1e9);
  }

  @Property
  void hasNoMoreDigitsThanJavaPrints(@ForAll double value) {
    BigDecimal printed = new BigDecimal(PlainDecimal.text(value)).stripTrailingZeros();
    BigDecimal javas = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    assertThat(printed.precision()).isLessThanOrEqualTo(Math.max(javas.precision(), 15));
  }

  /** Two ways to the same digits: our own, and Jackson's. */
  @Property(tries = 20_000)
  void hasTheDigitsOfJackson(
      @ForAll @LongRange(min = 0, max = (1L << 52) - 1) long fraction,
      @ForAll @IntRange(min = -60, max = 60) int exponent,
      @ForAll @IntRange(min = 0, max = 51) int zeros) {
    checkDigits(Math.scalb(1 + fraction * 0x1p-52, exponent));
    checkDigits(Math.scalb(1 + (fraction >> zeros << zeros) * 0x1p-52, exponent));
    checkDigits(fraction / Math.pow(10, zeros % 20));
  }

  @Example
  void hasTheDigitsOfJacksonWhereDoublesAreUnevenlySpaced() {
    for (int exponent = -60; exponent <= 60; exponent++) {
      double power = Math.scalb(1.0, exponent);
      for (double value : new double[] {power, Math.nextUp(power), Math.nextDown(power)}) {
        checkDigits(value);
        checkDigits(-value);
      }
    }
    for (int exponent = -20; exponent <= 20; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      for (double value : new double[] {power, Math.nextUp(power), Math.nextDown(power)}) {
        checkDigits(value);
        checkDigits(value / 2);
        checkDigits(value * 5);
      }
    }
  }

  private static void checkDigits(double value) {
    String text = PlainDecimal.text(value);
    BigDecimal jacksons = new BigDecimal(NumberOutput.toString(value, true));
    boolean whole = Math.abs(value) < 1e15 && Math.rint(value) == value;
    BigDecimal expected = whole ? new BigDecimal(value) : jacksons;
    assertThat(text).isEqualTo(plain(expected));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** On either side of where the digits are found in another way. */
  @Example
  void writesPlainDecimalsAroundTheBounds() {
    assertThat(PlainDecimal.text(Math.nextDown(1e-3))).isEqualTo("0.0009999999999999998");
    assertThat(PlainDecimal.text(-Math.nextUp(1e-3))).isEqualTo("-0.0010000000000000002");
    assertThat(PlainDecimal.text(-Math.nextDown(1e7))).isEqualTo("-9999999.999999998");
    assertThat(PlainDecimal.text(Math.nextUp(1e7))).isEqualTo("10000000.000000002");
    assertThat(PlainDecimal.text(Math.nextDown(1e15))).isEqualTo("999999999999999.9");
    assertThat(PlainDecimal.text(-1e15)).isEqualTo("-1000000000000000");
    assertThat(PlainDecimal.text(-12345678.5)).isEqualTo("-12345678.5");
    assertThat(PlainDecimal.text(1e-5)).isEqualTo("0.00001");
    assertThat(PlainDecimal.text(0x1p-50)).isEqualTo("0.0000000000000008881784197001252");
    assertThat(PlainDecimal.text(-1e-17)).isEqualTo("-0.00000000000000001");
  }

  @Example
  void writesPlainDecimals() {
    assertThat(PlainDecimal.text(0)).isEqualTo("0");
    assertThat(PlainDecimal.text(-0.0)).isEqualTo("0");
    assertThat(PlainDecimal.text(1e8)).isEqualTo("100000000");
    assertThat(PlainDecimal.text(-12.5)).isEqualTo("-12.5");
    assertThat(PlainDecimal.text(0.001)).isEqualTo("0.001");
    assertThat(PlainDecimal.text(1e-7)).isEqualTo("0.0000001");
    assertThat(PlainDecimal.text(-1.25e-7)).isEqualTo("-0.000000125");
    assertThat(PlainDecimal.text(12345678.25)).isEqualTo("12345678.25");
    assertThat(PlainDecimal.text(123456789012.5)).isEqualTo("123456789012.5");
    assertThat(PlainDecimal.text(1.5e20)).isEqualTo("150000000000000000000");
    assertThat(PlainDecimal.text(1e22)).isEqualTo("10000000000000000000000");
    assertThat(PlainDecimal.text(Double.NaN)).isEmpty();
    assertThat(PlainDecimal.text(Double.POSITIVE_INFINITY)).isEmpty();
  }

  /** {@code Double.toString} of Java 17 has a digit too many here. */
  @Example
  void isTheShortestOnEveryJava() {
    assertThat(PlainDecimal.text(2.2250738585072014E-308)).endsWith("22250738585072014");
    assertThat(PlainDecimal.text(2.0E-3)).isEqualTo("0.002");
    assertThat(PlainDecimal.text(1.1E-5)).isEqualTo("0.000011");
    assertThat(PlainDecimal.text(StrictMath.pow(2, -44)))
        .isEqualTo("0.00000000000005684341886080802");
  }

  private static void check(double value) {
    String text = PlainDecimal.text(value);
    assertThat(text).matches("-?\\d+(\\.\\d+)?");
    assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
  }
}
