package io.notional.files.results;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Doubles as plain decimals in full precision: the shortest digits from which the same double is
 * read again, without an exponent. {@link Double#toString} is no help: its digits differ between 17
 * and later Java versions.
 */
final class PlainDecimal {
  /** Whole numbers below are exact, and all of their digits count. */
  private static final double WHOLE = 1e15;

  private PlainDecimal() {}

  /** Appends a finite number; what is not finite is unknown and leaves nothing. */
  static void append(StringBuilder out, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    if (Math.abs(value) < WHOLE && Math.rint(value) == value) {
      out.append((long) value); // a negative zero is zero
      return;
    }
    String shortest = NumberOutput.toString(value, true);
    int exponent = shortest.indexOf('E');
    if (exponent < 0) {
      out.append(shortest);
    } else {
      expand(out, shortest, exponent);
    }
  }

  /** The text of a finite number. */
  static String text(double value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** From {@code -1.25E-7} to {@code -0.000000125}; there is always one digit before the point. */
  private static void expand(StringBuilder out, String shortest, int exponentAt) {
    int start = 0;
    if (shortest.charAt(0) == '-') {
      out.append('-');
      start = 1;
    }
    int end = shortest.startsWith(".0", exponentAt - 2) ? exponentAt - 2 : exponentAt;
    String digits = shortest.charAt(start) + shortest.substring(Math.min(start + 2, end), end);
    int exponent = Integer.parseInt(shortest, exponentAt + 1, shortest.length(), 10);
    if (exponent < 0) {
      out.append("0.").append("0".repeat(-exponent - 1)).append(digits);
    } else {
      int zeros = exponent + 1 - digits.length();
      out.append(digits, 0, Math.min(digits.length(), exponent + 1));
      out.append(zeros >= 0 ? "0".repeat(zeros) : "." + digits.substring(exponent + 1));
    }
  }
}
