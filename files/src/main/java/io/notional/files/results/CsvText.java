package io.notional.files.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Builds a table as text: comma-separated, header first, lines end with a line feed. */
public final class CsvText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final int FIRST_CAPACITY = 1 << 16;

  /** So much of a table that is written somewhere is held at least. */
  private static final int PIECE = 1 << 16;

  private byte[] out;
  private int size;
  private boolean rowStarted;

  /**
   * The number that was written last, in {@code out} until {@code lastEnd}: many follow an equal.
   */
  private double last = Double.NaN;

  private int lastStart;
  private int lastEnd;

  /** A table that starts with its header, columns separated by commas. */
  public CsvText(String header) {
    this(header, FIRST_CAPACITY);
  }

  /**
   * The same for who can tell how long it will be.
   *
   * @param capacity bytes that it starts with
   */
  CsvText(String header, int capacity) {
    out = new byte[capacity];
    byte[] names = bytes(header);
    reserve(names.length);
    System.arraycopy(names, 0, out, 0, names.length);
    size = names.length;
    endRow();
  }

  /**
   * A text, in quotes where it needs them (RFC 4180). A spreadsheet runs what begins with {@code
   * =}, {@code +}, {@code -} or {@code @}: unless that is a number, an apostrophe stands before it.
   */
  public CsvText text(String text) {
    return raw(field(text));
  }

  /** The field of a text, for {@link #raw}. */
  static byte[] field(String text) {
    String value = isFormula(text) ? "'" + text : text;
    return bytes(needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
  }

  /** A field that is ready. */
  CsvText raw(byte[] field) {
    separate(field.length);
    System.arraycopy(field, 0, out, size, field.length);
    size += field.length;
    return this;
  }

  /** A number in plain decimals; what is not finite is unknown and leaves the field empty. */
  public CsvText number(double value) {
    separate(PlainDecimal.LONGEST);
    if (value == last) {
      int length = lastEnd - lastStart;
      System.arraycopy(out, lastStart, out, size, length);
      size += length;
      return this;
    }
    last = value;
    lastStart = size;
    size = PlainDecimal.put(out, size, value);
    lastEnd = size;
    return this;
  }

  /** The same of the digits that count for who looks at it. */
  CsvText rounded(double value) {
    separate(PlainDecimal.LONGEST);
    size = SignificantDecimal.put(out, size, value);
    return this;
  }

  /** A field without a value. */
  public CsvText empty() {
    separate(0);
    return this;
  }

  /** Ends the line. */
  public void endRow() {
    reserve(1);
    out[size++] = '\n';
    rowStarted = false;
  }

  /**
   * Writes what there is, once that is much, or in any case.
   *
   * @param to where the table is written from its beginning on
   */
  void flush(OutputStream to, boolean anyway) throws IOException {
    if (anyway || size >= PIECE) {
      to.write(out, 0, size);
      size = 0;
      last = Double.NaN;
    }
  }

  /** The table so far, in UTF-8. */
  public byte[] bytes() {
    return Arrays.copyOf(out, size);
  }

  /** Begins a field, for so many bytes of which there is room then. */
  private void separate(int room) {
    reserve(1 + room);
    if (rowStarted) {
      out[size++] = ',';
    }
    rowStarted = true;
  }

  private void reserve(int more) {
    if (out.length - size < more) {
      out = Arrays.copyOf(out, Math.max(size + more, size + size / 2));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
