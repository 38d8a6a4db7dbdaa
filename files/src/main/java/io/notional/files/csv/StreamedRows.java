package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.StreamedFile;
import io.notional.files.input.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Moves over the lines of a file that is not held whole, and finds the values in each: bytes
 * between two places of a block. The separator is that of the header; values may stand in quotes.
 * Used by one thread.
 */
final class StreamedRows implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  /** With as many bytes ahead there is a whole line. */
  private static final int LONGEST_LINE = 1 << 15;

  private static final int SHOWN = 40;
  private static final int SHOWN_HEADER = 120;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final StreamedFile file;
  private final InputStream in;
  private final byte separator;
  private final List<String> header;
  private final int[] starts;
  private final int[] ends;
  private final int columns;

  /** What is there of the file; the places below are in it. */
  final byte[] bytes = new byte[BLOCK];

  private int length;
  private int at;
  private int from;
  private int line;
  private boolean ended;

  /**
   * Opens a file and reads its header.
   *
   * @throws NotionalException {@code BAD_DATA} if it is empty or UTF-16
   */
  StreamedRows(StreamedFile file) {
    this.file = file;
    this.in = file.open();
    fill();
    requireText();
    at =
        length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length) ? 3 : 0;
    int end = endOfLine();
    String names = text(at, end);
    this.separator = separator(names);
    this.header = names(names, (char) separator);
    this.columns = header.size();
    this.starts = new int[columns];
    this.ends = new int[columns];
    this.line = 1;
    this.at = Math.min(length, end + 1);
  }

  private void requireText() {
    boolean empty = length == 0;
    if (empty || Texts.isUtf16(Arrays.copyOf(bytes, Math.min(length, SHOWN)))) {
      String what = empty ? " is empty" : " is UTF-16 text, not UTF-8";
      throw NotionalException.of(ErrorCode.BAD_DATA, file.name() + what, file.name() + ", line 1");
    }
  }

  private static byte separator(String names) {
    if (names.indexOf(',') >= 0) {
      return ',';
    }
    return (byte) (names.indexOf(';') >= 0 ? ';' : names.indexOf('\t') >= 0 ? '\t' : ',');
  }

  private static List<String> names(String line, char separator) {
    List<String> names = new ArrayList<>();
    for (String cell : line.split(java.util.regex.Pattern.quote("" + separator), -1)) {
      names.add(cell.trim().replace("\"", ""));
    }
    return List.copyOf(names);
  }

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /** The header for a message. */
  String shownHeader() {
    return CsvHeader.printable(String.join("" + (char) separator, header), SHOWN_HEADER);
  }

  private int endOfLine() {
    int end = at;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /**
   * Moves to the next row.
   *
   * @return false after the last one
   * @throws NotionalException {@code BAD_DATA} if the row has another number of values than the
   *     header, or is empty and not behind the last
   */
  boolean next() {
    line++;
    if (!atLine()) {
      return false;
    }
    if (isEmpty()) {
      requireEnd();
      return false;
    }
    split();
    return true;
  }

  /** Makes sure that a whole line is there; whether there is any. */
  private boolean atLine() {
    while (length - at < LONGEST_LINE && (at == length || endOfLine() == length)) {
      if (ended) {
        return at < length;
      }
      shift();
      fill();
    }
    return true;
  }

  private void shift() {
    System.arraycopy(bytes, at, bytes, 0, length - at);
    length -= at;
    at = 0;
  }

  private void fill() {
    try {
      while (length < bytes.length) {
        int read = in.read(bytes, length, bytes.length - length);
        if (read < 0) {
          ended = true;
          return;
        }
        length += read;
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private boolean isEmpty() {
    int i = at;
    while (i < length && (bytes[i] == '\r' || bytes[i] == ' ')) {
      i++;
    }
    return i == length || bytes[i] == '\n';
  }

  private void requireEnd() {
    int empty = line;
    while (atLine()) {
      if (!isEmpty()) {
        line = empty;
        throw bad("a row must have values but the line is empty");
      }
      at = Math.min(length, endOfLine() + 1);
      line++;
    }
  }

  private void split() {
    from = at;
    int column = 0;
    int start = at;
    int i = at;
    while (true) {
      byte b = i < length ? bytes[i] : (byte) '\n';
      if (b == '"' && i == start) {
        i = closingQuote(i);
      } else if (b == separator || b == '\n') {
        if (column < columns) {
          value(column, start, i);
        }
        column++;
        start = i + 1;
        if (b == '\n') {
          break;
        }
      }
      i++;
    }
    if (i - from >= LONGEST_LINE) {
      throw bad("a line must have fewer than " + LONGEST_LINE + " bytes");
    }
    at = Math.min(length, i + 1);
    if (column != columns) {
      throw bad(
          String.format(
              Locale.ROOT,
              "a row must have %d values, as the header has, but has %d in '%s'",
              columns,
              column,
              text(from, i)));
    }
  }

  private int closingQuote(int open) {
    int i = open + 1;
    while (i < length && bytes[i] != '"' && bytes[i] != '\n') {
      i++;
    }
    if (i >= length || bytes[i] == '\n') {
      throw bad("a value in quotes must end in its line");
    }
    return i;
  }

  /** Without blanks around it, and without quotes. */
  private void value(int column, int start, int end) {
    int first = start;
    int last = end;
    while (last > first && (bytes[last - 1] == ' ' || bytes[last - 1] == '\r')) {
      last--;
    }
    while (first < last && bytes[first] == ' ') {
      first++;
    }
    if (last - first > 1 && bytes[first] == '"' && bytes[last - 1] == '"') {
      first++;
      last--;
    }
    starts[column] = first;
    ends[column] = last;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  /** The number of the row's line in the file. */
  int line() {
    return line;
  }

  /** A value as text. */
  String text(int column) {
    return new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
  }

  /** A value for a message. */
  String shown(int column) {
    return CsvHeader.printable(text(column), SHOWN);
  }

  private String text(int start, int end) {
    int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    String whole = new String(bytes, start, Math.max(0, last - start), StandardCharsets.UTF_8);
    return line == 0 ? whole : CsvHeader.printable(whole, SHOWN);
  }

  /** The place of the row, for messages. */
  String where() {
    return where(line);
  }

  /** The place of a line, for messages. */
  String where(int number) {
    return file.name() + ", line " + number;
  }

  /** A problem of the row. */
  NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message, where());
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
