package io.notional.files.results;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigInteger;

/**
 * The shortest decimal from which the same double is read again, of those that have a fraction and
 * are neither tiny nor huge: nearly all numbers of tables, of which there are millions. Jackson
 * finds the same digits, but makes a text of each.
 *
 * <p>After Raffaello Giulietti, <i>The Schubfach way to render doubles</i> (2020), where names are
 * as here: a double is {@code c 2^q}, what is found {@code s 10^k}. Static, and safe for use by
 * many threads.
 */
final class ShortestDecimal {
  /** The least that is written here: with it, s has 16 or 17 digits and k is in the table. */
  static final double FROM = 0x1p-50;

  /** Below it every whole number has a double, and k is below 0. */
  static final double BELOW = 1e15;

  private static final int FRACTION_BITS = 52;
  private static final long HIDDEN = 1L << FRACTION_BITS;
  private static final int EXPONENT_BIAS = 1075;
  private static final long SEVENTEEN_DIGITS = 10_000_000_000_000_000L;
  private static final long LOW_63 = Long.MAX_VALUE;

  /** {@code g = 10^-k}, scaled to 126 bits, plus 1: the upper and lower 63 bits by {@code -k}. */
  private static final long[] G1 = new long[33];

  private static final long[] G0 = new long[G1.length];

  static {
    for (int i = 0; i < G1.length; i++) {
      BigInteger g = BigInteger.TEN.pow(i).shiftLeft(125 - floorLog2OfPow10(i)).add(BigInteger.ONE);
      G1[i] = g.shiftRight(63).longValueExact();
      G0[i] = g.and(BigInteger.valueOf(LOW_63)).longValueExact();
    }
  }

  private ShortestDecimal() {}

  /**
   * Writes a number in ASCII.
   *
   * @param size in [{@link #FROM}, {@link #BELOW}), no whole number
   * @return where it ends
   */
  static int put(byte[] to, int at, double size) {
    long bits = Double.doubleToRawLongBits(size);
    long c = (bits & (HIDDEN - 1)) | HIDDEN;
    int q = (int) (bits >>> FRACTION_BITS) - EXPONENT_BIAS;
    // a power of two is nearer to the double below it
    int k = c == HIDDEN ? floorLog10OfThreeQuarters(q) : floorLog10(q);
    long digits = digits(c, q, k);
    int whole = (digits >= SEVENTEEN_DIGITS ? 17 : 16) + k;
    int end = whole > 0 ? mixed(digits, whole, to, at) : fraction(digits, -whole, to, at);
    while (to[end - 1] == '0') {
      end--;
    }
    return end;
  }

  private static int mixed(long digits, int whole, byte[] to, int at) {
    int end = NumberOutput.outputLong(digits, to, at);
    int point = at + whole;
    System.arraycopy(to, point, to, point + 1, end - point);
    to[point] = '.';
    return end + 1;
  }

  private static int fraction(long digits, int zeros, byte[] to, int from) {
    int at = from;
    to[at++] = '0';
    to[at++] = '.';
    for (int i = 0; i < zeros; i++) {
      to[at++] = '0';
    }
    return NumberOutput.outputLong(digits, to, at);
  }

  /** Of all that is read as the double, one with a digit less if there is one, or the nearest. */
  private static long digits(long c, int q, int k) {
    long odd = c & 1;
    long scaled = c << 2;
    int h = q + floorLog2OfPow10(-k) + 2;
    long middle = roundToOdd(k, scaled << h);
    long least = roundToOdd(k, (scaled - (c == HIDDEN ? 1 : 2)) << h) + odd;
    long most = roundToOdd(k, (scaled + 2) << h) - odd;
    long s = middle >> 2;
    long shorter = s / 10 * 10;
    boolean shorterIn = least <= (shorter << 2);
    boolean nextShorterIn = ((shorter + 10) << 2) <= most;
    if (shorterIn != nextShorterIn) {
      return shorterIn ? shorter : shorter + 10;
    }
    boolean in = least <= (s << 2);
    boolean nextIn = ((s + 1) << 2) <= most;
    if (in != nextIn) {
      return in ? s : s + 1;
    }
    long beyondHalf = middle - ((2 * s + 1) << 1);
    return beyondHalf < 0 || (beyondHalf == 0 && (s & 1) == 0) ? s : s + 1;
  }

  /** {@code g cp / 2^126}, with the last bit set if anything was left (section 9.9). */
  private static long roundToOdd(int k, long cp) {
    long x1 = Math.multiplyHigh(G0[-k], cp);
    long y0 = G1[-k] * cp;
    long y1 = Math.multiplyHigh(G1[-k], cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (((z & LOW_63) + LOW_63) >>> 63);
  }

  /** {@code floor(log10(2^e))}; like the next two for all exponents of doubles (section 9.7). */
  private static int floorLog10(int e) {
    return (int) ((e * 661_971_961_083L) >> 41);
  }

  /** {@code floor(log10(3/4 2^e))}. */
  private static int floorLog10OfThreeQuarters(int e) {
    return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  /** {@code floor(log2(10^e))}. */
  private static int floorLog2OfPow10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }
}
