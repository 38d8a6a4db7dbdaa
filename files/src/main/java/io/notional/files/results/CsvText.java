package io.notional.files.results;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Builds a table as text: comma-separated, header first, lines end with a line feed. */
public final class CsvText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private final StringBuilder out;
  private boolean rowStarted;

  /** A table that starts with its header, columns separated by commas. */
  public CsvText(String header) {
    out = new StringBuilder(1 << 16).append(header).append('\n');
  }

  /**
   * A text, in quotes where it needs them (RFC 4180). A spreadsheet runs what begins with {@code
   * =}, {@code +}, {@code -} or {@code @}: unless that is a number, an apostrophe stands before it.
   */
  public CsvText text(String text) {
    separate();
    String value = isFormula(text) ? "'" + text : text;
    if (needsQuotes(value)) {
      out.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      out.append(value);
    }
    return this;
  }

  /** A number in plain decimals; what is not finite is unknown and leaves the field empty. */
  public CsvText number(double value) {
    separate();
    PlainDecimal.append(out, value);
    return this;
  }

  /** A field without a value. */
  public CsvText empty() {
    separate();
    return this;
  }

  /** Ends the line. */
  public void endRow() {
    out.append('\n');
    rowStarted = false;
  }

  /** The table so far, in UTF-8. */
  public byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void separate() {
    if (rowStarted) {
      out.append(',');
    }
    rowStarted = true;
  }

  /** Whether a spreadsheet would run it. */
  static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
