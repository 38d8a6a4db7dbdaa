package io.notional.files.csv;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers from bytes, correct to the last bit. Up to 15 significant digits and powers of
 * ten up to 22 are both exact as doubles, so that one multiplication or division rounds once
 * (Clinger, How to Read Floating Point Numbers Accurately, 1990). Up to 18 digits over a power of
 * ten are divided with an exact remainder; anything else, and what is near a tie between two
 * doubles, goes to {@link Double#parseDouble}, which takes about a microsecond. Used by one thread.
 */
final class DecimalParser {
  private static final int EXACT_DIGITS = 15;
  private static final int LONG_DIGITS = 18;
  private static final int EXACT_POWER = 22;
  private static final int MAX_EXPONENT_DIGITS = 4;
  private static final long MANTISSA_BITS = (1L << 52) - 1;

  /** In units of the last place; the error of a quotient is below 1e-15 of them. */
  private static final double NEAR_TIE = 0.4999999;

  private static final double[] POWERS = new double[EXACT_POWER + 1];

  private byte[] bytes;
  private int at;
  private int end;
  private long mantissa;
  private int significant;
  private int scale;

  static {
    double power = 1;
    for (int i = 0; i <= EXACT_POWER; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  /**
   * A number such as {@code -12.5} or {@code 1e-3}.
   *
   * @return NaN if the bytes are not a decimal number; infinite if it is too large
   */
  double parse(byte[] source, int from, int to) {
    double plain = plain(source, from, to);
    return Double.isNaN(plain) ? any(source, from, to) : plain;
  }

  /** At most fifteen digits with or without a point, as nearly all are; NaN for anything else. */
  private static double plain(byte[] source, int from, int to) {
    long digits = 0;
    int point = -1;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (isDigit(b)) {
        digits = digits * 10 + (b - '0');
      } else if (b == '.' && point < 0) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    int count = to - from - (point < 0 ? 0 : 1);
    if (count < 1 || count > EXACT_DIGITS) {
      return Double.NaN;
    }
    return point < 0 ? digits : digits / POWERS[to - point - 1];
  }

  private double any(byte[] source, int from, int to) {
    bytes = source;
    at = from;
    end = to;
    mantissa = 0;
    significant = 0;
    scale = 0;
    boolean negative = sign();
    if (!mantissa() || !exponent()) {
      return Double.NaN;
    }
    double value = magnitude();
    if (Double.isNaN(value)) {
      return Double.parseDouble(new String(source, from, to - from, StandardCharsets.US_ASCII));
    }
    return negative ? -value : value;
  }

  /** The value without its sign; NaN if the quick ways cannot tell it. */
  private double magnitude() {
    if (scale > EXACT_POWER || scale < -EXACT_POWER || significant > LONG_DIGITS) {
      return Double.NaN;
    }
    if (significant <= EXACT_DIGITS) {
      return scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
    }
    return scale > 0 ? Double.NaN : quotient(mantissa, POWERS[-scale]);
  }

  /**
   * A long over an exact power of ten: the quotient of the long's upper part, then what its
   * remainder (exact by a fused multiply-add) and the long's lower part add. NaN if the sum is so
   * near to a tie that the error of the second quotient could decide it.
   */
  private static double quotient(long numerator, double power) {
    double upper = numerator;
    double lower = numerator - (long) upper;
    double first = upper / power;
    double second = (Math.fma(-first, power, upper) + lower) / power;
    double sum = first + second;
    double lost = Math.abs((first - sum) + second);
    boolean powerOfTwo = (Double.doubleToRawLongBits(sum) & MANTISSA_BITS) == 0;
    return powerOfTwo || lost > NEAR_TIE * Math.ulp(sum) ? Double.NaN : sum;
  }

  private boolean sign() {
    boolean negative = at < end && bytes[at] == '-';
    if (negative || (at < end && bytes[at] == '+')) {
      at++;
    }
    return negative;
  }

  private boolean mantissa() {
    int whole = digits();
    int fraction = 0;
    if (at < end && bytes[at] == '.') {
      at++;
      fraction = digits();
      scale = -fraction;
    }
    return whole + fraction > 0;
  }

  /** Takes digits into the mantissa and returns how many there were. */
  private int digits() {
    int start = at;
    for (; at < end && isDigit(bytes[at]); at++) {
      if (significant > 0 || bytes[at] != '0') {
        significant++;
      }
      if (significant <= LONG_DIGITS) {
        mantissa = mantissa * 10 + (bytes[at] - '0');
      }
    }
    return at - start;
  }

  /** Takes an exponent, if there is one, and says whether the number ends here. */
  private boolean exponent() {
    if (at == end) {
      return true;
    }
    if (bytes[at] != 'e' && bytes[at] != 'E') {
      return false;
    }
    at++;
    boolean negative = sign();
    int start = at;
    int exponent = 0;
    for (; at < end && isDigit(bytes[at]); at++) {
      exponent = Math.min(exponent * 10 + (bytes[at] - '0'), 100_000);
    }
    scale += negative ? -exponent : exponent;
    return at == end && at > start && at - start <= MAX_EXPONENT_DIGITS;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
