package io.notional.core.config;

import java.math.BigDecimal;
import java.util.Locale;

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
    return visible(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text);
  }

  /** A text of any length on one line: {@code ?} for a control character. */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** What cannot be seen is named, or two different texts would look alike. */
  private static void append(StringBuilder out, int c) {
    if (Character.isISOControl(c)) {
      out.append('?');
    } else if (isInvisible(c)) {
      out.append(String.format(Locale.ROOT, "<U+%04X>", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
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
