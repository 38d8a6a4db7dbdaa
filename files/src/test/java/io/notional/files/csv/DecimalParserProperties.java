package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** The parser gives what the JDK gives, to the last bit. */
class DecimalParserProperties {
  private final DecimalParser parser = new DecimalParser();

  @Property(tries = 5_000)
  void decimalsEqualTheJdk(@ForAll long unscaled, @ForAll @IntRange(min = -5, max = 30) int scale) {
    expectEqual(new BigDecimal(BigInteger.valueOf(unscaled), scale).toPlainString());
  }

  @Property(tries = 5_000)
  void pricesEqualTheJdk(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long unscaled,
      @ForAll @IntRange(min = 0, max = 22) int scale) {
    expectEqual(BigDecimal.valueOf(unscaled, scale).toPlainString());
  }

  @Property(tries = 5_000)
  void everyDoubleReadsItself(@ForAll double value) {
    assertBits(parse(Double.toString(value)), value);
  }

  /** Half-way between two doubles, and the smallest step to either side, in at most 18 digits. */
  @Property(tries = 5_000)
  void tiesEqualTheJdk(
      @ForAll @LongRange(min = 1L << 52, max = (1L << 53) - 1) long odd,
      @ForAll @IntRange(min = 0, max = 4) int halvings,
      @ForAll @IntRange(min = -1, max = 1) int nudge) {
    BigDecimal tie =
        BigDecimal.valueOf(odd * 2 + 1).divide(BigDecimal.valueOf(1L << (halvings + 1)));
    BigDecimal near = tie.add(BigDecimal.valueOf(nudge, Math.max(tie.scale(), 0)));
    expectEqual(near.toPlainString());
  }

  @Property(tries = 5_000)
  void textsThatAreNoNumbersAreRefused(
      @ForAll
          @StringLength(max = 8)
          @CharRange(from = '+', to = '9')
          @CharRange(from = 'd', to = 'f')
          @CharRange(from = 'x', to = 'x')
          String text) {
    boolean number = text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]{1,4})?");
    double expected = number ? Double.parseDouble(text) : Double.NaN;
    assertBits(parse(text), expected);
  }

  private void expectEqual(String text) {
    assertBits(parse(text), Double.parseDouble(text));
  }

  private double parse(String text) {
    byte[] bytes = (";" + text + ";").getBytes(StandardCharsets.US_ASCII);
    return parser.parse(bytes, 1, bytes.length - 1);
  }

  private static void assertBits(double actual, double expected) {
    assertThat(Double.doubleToLongBits(actual))
        .as("%s against %s", actual, expected)
        .isEqualTo(Double.doubleToLongBits(expected));
  }
}
