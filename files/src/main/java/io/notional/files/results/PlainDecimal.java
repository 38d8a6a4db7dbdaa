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

  /** From here on, and up to {@link #PLAIN_BELOW}, the shortest digits come without an exponent. */
  private static final double PLAIN_FROM = 1e-3;

  private static final double PLAIN_BELOW = 1e7;

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
    double size = Math.abs(value);
    long whole = (long) value;
    if (size < WHOLE && whole == value) {
      return NumberOutput.outputLong(whole, to, at); // a negative zero is zero
    }
    String shortest = NumberOutput.toString(value, true);
    return size >= PLAIN_FROM && size < PLAIN_BELOW
        ? copy(shortest, 0, shortest.length(), to, at)
        : expand(shortest, shortest.indexOf('E'), to, at);
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
    int rest = Math.min(start + 2, end);
    int point = Math.min(end, rest + Math.max(0, exponent));
    at = copy(shortest, rest, point, to, at);
    if (exponent >= 0 && point < end) {
      to[at++] = '.';
    }
    at = copy(shortest, point, end, to, at);
    return zeros(exponent - (point - rest), to, at);
  }

  /** Deprecated for what it does to other texts; of ASCII it copies the bytes as they are. */
  @SuppressWarnings("deprecation")
  private static int copy(String ascii, int start, int end, byte[] to, int at) {
    ascii.getBytes(start, end, to, at);
    return at + end - start;
  }

  private static int zeros(int count, byte[] to, int from) {
    int at = from;
    for (int i = 0; i < count; i++) {
      to[at++] = '0';
    }
    return at;
  }
}
