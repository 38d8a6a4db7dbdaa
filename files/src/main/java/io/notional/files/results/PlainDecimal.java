package io.notional.files.results;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;

/**
 * Doubles as plain decimals in full precision: the shortest digits from which the same double is
 * read again, without an exponent. {@link Double#toString} is no help: its digits differ between 17
 * and later Java versions.
 */
final class PlainDecimal {
  /** As many characters as a double may take. */
  static final int LONGEST = 350;

  /** Whole numbers below are exact, and all of their digits count. */
  private static final double WHOLE = 1e15;

  private PlainDecimal() {}

  /**
   * Writes a finite number in ASCII; what is not finite is unknown and leaves nothing.
   *
   * @param to has {@link #LONGEST} bytes left at least
   * @param at where it starts
   * @return where it ends
   */
  static int put(byte[] to, int at, double value) {
    if (!Double.isFinite(value)) {
      return at;
    }
    if (Math.abs(value) < WHOLE && Math.rint(value) == value) {
      return NumberOutput.outputLong((long) value, to, at); // a negative zero is zero
    }
    String shortest = NumberOutput.toString(value, true);
    int length = shortest.length();
    for (int i = 0; i < length; i++) {
      char c = shortest.charAt(i);
      if (c == 'E') {
        return expand(shortest, i, to, at);
      }
      to[at + i] = (byte) c;
    }
    return at + length;
  }

  /** The text of a finite number. */
  static String text(double value) {
    byte[] digits = new byte[LONGEST];
    return new String(digits, 0, put(digits, 0, value), StandardCharsets.US_ASCII);
  }

  /** From {@code -1.25E-7} to {@code -0.000000125}; there is always one digit before the point. */
  private static int expand(String shortest, int exponentAt, byte[] to, int from) {
    int at = from;
    int start = 0;
    if (shortest.charAt(0) == '-') {
      to[at++] = '-';
      start = 1;
    }
    int end = shortest.startsWith(".0", exponentAt - 2) ? exponentAt - 2 : exponentAt;
    int exponent = Integer.parseInt(shortest, exponentAt + 1, shortest.length(), 10);
    if (exponent < 0) {
      to[at++] = '0';
      to[at++] = '.';
      at = zeros(-exponent - 1, to, at);
    }
    to[at++] = (byte) shortest.charAt(start);
    int whole = exponent;
    for (int i = start + 2; i < end; i++) {
      if (whole-- == 0) {
        to[at++] = '.';
      }
      to[at++] = (byte) shortest.charAt(i);
    }
    return zeros(whole, to, at);
  }

  private static int zeros(int count, byte[] to, int from) {
    int at = from;
    for (int i = 0; i < count; i++) {
      to[at++] = '0';
    }
    return at;
  }
}
