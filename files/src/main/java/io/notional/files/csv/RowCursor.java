package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.nio.charset.StandardCharsets;

/**
 * Moves over the lines of a file and finds the values in each, without garbage. A value is the
 * bytes between two places. Used by one thread.
 */
final class RowCursor {
  private static final int SHOWN = 40;
  private static final byte CONTROL_Z = 0x1A;

  private final CsvForm form;
  private final CsvLayout layout;
  private final PolicyCounts counts;
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private int at;
  private int from;
  private int line;

  RowCursor(CsvForm form, CsvLayout layout, PolicyCounts counts) {
    this.form = form;
    this.layout = layout;
    this.counts = counts;
    this.bytes = form.bytes;
    this.starts = new int[form.header.size()];
    this.ends = new int[form.header.size()];
    this.at = form.body;
    this.line = form.headerNumber;
  }

  /**
   * Moves to the next row.
   *
   * @return false after the last one
   * @throws NotionalException {@code BAD_DATA} if the row has another number of values, is empty or
   *     is a comment
   */
  boolean next() {
    do {
      if (at >= bytes.length || (isNothing(bytes[at]) && isRestNothing(at))) {
        at = bytes.length;
        return false;
      }
      line++;
      from = at;
    } while (isNote());
    if (layout.has(CsvLayout.Trait.PROSE) && !isDigit(firstVisible())) {
      at = bytes.length;
      return false;
    }
    split();
    return true;
  }

  /** Moves to a row that was seen before. */
  void seek(int start, int number) {
    from = start;
    line = number;
    split();
  }

  /** Where the row begins. */
  int from() {
    return from;
  }

  /** The number of the row's line in the file. */
  int line() {
    return line;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  String text(int column) {
    return text(starts[column], ends[column]);
  }

  /** Whether the row is the same, byte by byte, as another one. */
  boolean isSameAs(int other) {
    int length = form.end(from) - from;
    return form.end(other) - other == length
        && java.util.Arrays.equals(bytes, from, from + length, bytes, other, other + length);
  }

  private boolean isNote() {
    if (bytes[at] != '#' || !layout.has(CsvLayout.Trait.NOTES)) {
      return false;
    }
    counts.count(PolicyCounts.COMMENT);
    at = form.end(at) + 1;
    return true;
  }

  private void split() {
    if (bytes[from] == '#') {
      throw row("a row must be data but is a comment: '" + lineText() + "'");
    }
    int columns = form.quoted ? splitQuoted() : splitPlain();
    if (columns != starts.length) {
      throw row(
          "a row must have "
              + starts.length
              + " values ("
              + CsvHeader.printable(String.join(",", form.header), 2 * SHOWN)
              + ") but has "
              + columns
              + ": '"
              + lineText()
              + "'");
    }
    if (layout.has(CsvLayout.Trait.PROSE)) {
      trim();
    }
  }

  /** Finds the values of a row and the end of its line in one pass: this is where time goes. */
  private int splitPlain() {
    byte separator = form.separator;
    byte lineEnd = form.lineEnd;
    int column = 0;
    int start = from;
    int i = from;
    for (; i < bytes.length && bytes[i] != lineEnd; i++) {
      if (bytes[i] == separator) {
        value(column++, start, i);
        start = i + 1;
      }
    }
    at = i + 1;
    value(column++, start, i > start && bytes[i - 1] == '\r' ? i - 1 : i);
    return column;
  }

  /** The same where a value may stand in quotes, which may hold separators but no line end. */
  private int splitQuoted() {
    int end = form.end(from);
    at = end + 1;
    int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    int column = 0;
    int start = from;
    boolean inside = false;
    for (int i = from; i <= last; i++) {
      if (i < last && bytes[i] == '"') {
        inside = !inside;
      } else if (i == last || (bytes[i] == form.separator && !inside)) {
        boolean quotes = i - start > 1 && bytes[start] == '"' && bytes[i - 1] == '"';
        value(column++, quotes ? start + 1 : start, quotes ? i - 1 : i);
        start = i + 1;
      }
    }
    if (inside) {
      throw row("a quote must end on its line but does not: '" + lineText() + "'");
    }
    return column;
  }

  private void trim() {
    for (int i = 0; i < starts.length; i++) {
      while (starts[i] < ends[i] && bytes[starts[i]] == ' ') {
        starts[i]++;
      }
      while (starts[i] < ends[i] && bytes[ends[i] - 1] == ' ') {
        ends[i]--;
      }
    }
  }

  private void value(int column, int start, int end) {
    if (column < starts.length) {
      starts[column] = start;
      ends[column] = end;
    }
  }

  private byte firstVisible() {
    int i = from;
    while (i < bytes.length - 1 && bytes[i] == ' ') {
      i++;
    }
    return bytes[i];
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Whether a byte alone says nothing: spreadsheets leave such behind the last row. */
  private boolean isNothing(byte b) {
    return b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == CONTROL_Z || b == form.separator;
  }

  private boolean isRestNothing(int start) {
    for (int i = start; i < bytes.length; i++) {
      if (!isNothing(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private String lineText() {
    int end = form.end(from);
    return text(from, end > from && bytes[end - 1] == '\r' ? end - 1 : end);
  }

  private String text(int start, int end) {
    return CsvHeader.printable(
        new String(bytes, start, end - start, StandardCharsets.UTF_8), SHOWN);
  }

  private NotionalException row(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message, form.name + ", line " + line);
  }
}
