package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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

  /** On either side of where the shortest digits begin to come with an exponent. */
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
