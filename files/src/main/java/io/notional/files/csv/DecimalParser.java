package io.notional.files.csv;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers from bytes, correct to the last bit. Up to 15 significant digits and powers of
 * ten up to 22 are both exact as doubles, so that one multiplication or division rounds once
 * (Clinger, How to Read Floating Point Numbers Accurately, 1990); anything longer goes to {@link
 * Double#parseDouble}. Used by one thread.
 */
final class DecimalParser {
  private static final int EXACT_DIGITS = 15;
  private static final int EXACT_POWER = 22;
  private static final int MAX_EXPONENT_DIGITS = 4;
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
    if (significant > EXACT_DIGITS || scale > EXACT_POWER || scale < -EXACT_POWER) {
      return Double.parseDouble(new String(source, from, to - from, StandardCharsets.US_ASCII));
    }
    double value = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
    return negative ? -value : value;
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
      if (significant <= EXACT_DIGITS) {
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
