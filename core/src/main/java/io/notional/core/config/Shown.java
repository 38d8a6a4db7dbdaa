package io.notional.core.config;

import java.math.BigDecimal;

/**
 * How values look in messages: short, on one line, and without control characters. Stateless, and
 * safe for use by many threads.
 */
public final class Shown {
  private static final int MAX_LENGTH = 80;

  private Shown() {}

  /** A text in single quotes. */
  public static String text(String text) {
    return "'" + bare(text) + "'";
  }

  /** A text without quotes, for numbers as they were written. */
  static String bare(String text) {
    String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
    StringBuilder out = new StringBuilder();
    shown.chars().forEach(c -> out.append(Character.isISOControl(c) ? '?' : (char) c));
    return out.toString();
  }

  /** A node of the wrong type: {@code a list}, or a text in single quotes. */
  public static String node(Node node) {
    if (node instanceof Node.Listing) {
      return "a list";
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    return "a map";
  }

  /** A limit of a range in plain decimals, unless these are long. */
  public static String limit(double value) {
    double size = Math.abs(value);
    if (size != 0 && !(size >= 1e-6 && size < 1e16)) {
      return Double.toString(value);
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String scalar(Node.Scalar scalar) {
    if (ScalarReader.isNothing(scalar)) {
      return "nothing";
    }
    return (scalar.quoted() ? "the quoted text " : "") + text(scalar.text());
  }
}
