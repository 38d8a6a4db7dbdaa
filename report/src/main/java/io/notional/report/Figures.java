package io.notional.report;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Numbers as a reader wants them: rounded half to even, thousands apart, a true minus sign. The
 * same on every Java and locale. Stateless.
 */
final class Figures {
  /** What stands for a value that is not known. */
  static final String UNKNOWN = "–";

  private static final char MINUS = '−';
  private static final char THIN_SPACE = '\u202f';
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Above it a long would not hold the digits. */
  private static final double MOST = 9e15;

  private Figures() {}

  /** A fraction as {@code 12.34%}. */
  static String percent(double fraction) {
    return percent(fraction, 2);
  }

  /** A fraction in percent with so many decimals. */
  static String percent(double fraction, int decimals) {
    return Double.isFinite(fraction) ? number(fraction * 100, decimals) + "%" : other(fraction);
  }

  /** A number with so many decimals, six at most. */
  static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return other(value);
    }
    double scaled = Math.rint(Math.abs(value) * POWERS[decimals]);
    if (scaled > MOST) {
      return (value < 0 ? MINUS + "" : "") + Math.abs(value);
    }
    long digits = (long) scaled;
    StringBuilder out = new StringBuilder(16);
    if (value < 0 && digits != 0) {
      out.append(MINUS);
    }
    whole(out, digits / POWERS[decimals]);
    if (decimals > 0) {
      String fraction = Long.toString(digits % POWERS[decimals]);
      out.append('.').append("0".repeat(decimals - fraction.length())).append(fraction);
    }
    return out.toString();
  }

  /** A number as short as it can be to so many decimals: no zeros at its end. */
  static String shortest(double value, int decimals) {
    String text = number(value, decimals);
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** The shortest digits from which the same double is read again. */
  static String exact(double value) {
    return NumberOutput.toString(value, true);
  }

  /** {@code 1 trade}, {@code 2 trades}. */
  static String count(long count, String thing) {
    return number((double) count, 0) + " " + thing + (count == 1 ? "" : "s");
  }

  private static String other(double value) {
    return Double.isInfinite(value) ? "none" : UNKNOWN;
  }

  private static void whole(StringBuilder out, long whole) {
    String digits = Long.toString(whole);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(THIN_SPACE);
      }
      out.append(digits.charAt(i));
    }
  }
}
