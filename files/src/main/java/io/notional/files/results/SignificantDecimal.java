package io.notional.files.results;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Doubles as plain decimals of {@value #DIGITS} significant digits, for what is looked at and not
 * computed with; whole numbers have all of theirs. The last digit is that of the nearest such
 * decimal, or of the next one where two are equally near to the last bit.
 */
final class SignificantDecimal {
  static final int DIGITS = 7;

  private static final double FIRST_TOO_LARGE = 1e7;

  /** Powers of ten that a double has exactly. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private SignificantDecimal() {}

  /**
   * Writes a finite number in ASCII; what is not finite is unknown and leaves nothing.
   *
   * @param to has {@link PlainDecimal#LONGEST} bytes left at least
   * @param at where it starts
   * @return where it ends
   */
  static int put(byte[] to, int at, double value) {
    double size = Math.abs(value);
    int decimals = decimals(size);
    if (decimals < 0 || Math.rint(value) == value) {
      return PlainDecimal.put(to, at, value);
    }
    long digits = (long) Math.rint(size * POWERS[decimals]);
    int end = at;
    if (value < 0 && digits > 0) {
      to[end++] = '-';
    }
    return put(to, end, digits, decimals);
  }

  /** How many decimals leave so many digits; -1 where that is no plain matter. */
  private static int decimals(double size) {
    if (!(size < FIRST_TOO_LARGE)) {
      return -1;
    }
    int decimals = 0;
    while (decimals < POWERS.length - 1 && size * POWERS[decimals + 1] < FIRST_TOO_LARGE) {
      decimals++;
    }
    return decimals == POWERS.length - 1 ? -1 : decimals;
  }

  private static int put(byte[] to, int at, long digits, int decimals) {
    long left = digits;
    int places = decimals;
    while (places > 0 && left % 10 == 0) {
      left /= 10;
      places--;
    }
    long unit = (long) POWERS[Math.min(places, 18)];
    int end = NumberOutput.outputLong(places > 18 ? 0 : left / unit, to, at);
    if (places == 0) {
      return end;
    }
    to[end] = '.';
    long fraction = places > 18 ? left : left % unit;
    for (int place = places; place > 0; place--) {
      to[end + place] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    return end + places + 1;
  }
}
