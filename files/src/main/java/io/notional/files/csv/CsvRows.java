package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Moves over the rows of a file of dates and numbers, one at a time and without garbage. There is
 * no quoting: no layout needs it. Used by one thread.
 */
final class CsvRows {
  private static final int SHOWN = 40;

  private final String name;
  private final byte[] bytes;
  private final CsvLayout layout;
  private final int[] starts;
  private final int[] ends;
  private final DecimalParser decimals = new DecimalParser();
  private int at;
  private int line;
  private int lastDay = Dates.NONE;

  /**
   * Opens a file and checks its first line.
   *
   * @throws NotionalException {@code BAD_DATA} if the file is empty or has other columns
   */
  CsvRows(InputFile file, CsvLayout layout) {
    this.name = file.name();
    this.bytes = file.bytes();
    this.layout = layout;
    this.starts = new int[layout.columns().size()];
    this.ends = new int[layout.columns().size()];
    this.at = CsvHeader.check(file, layout);
    this.line = 1;
  }

  /** The columns that the first line of a file names. */
  static List<String> header(InputFile file) {
    return CsvHeader.columns(file);
  }

  /**
   * Moves to the next row.
   *
   * @return false after the last one
   * @throws NotionalException {@code BAD_DATA} if the row has another number of values, is empty or
   *     is a comment
   */
  boolean next() {
    if (at >= bytes.length) {
      return false;
    }
    line++;
    int from = at;
    if (isLineEnd(from) && isRestBlank(from)) {
      at = bytes.length;
      return false;
    }
    split(from);
    return true;
  }

  /** Refuses a file of which no row is let in. */
  void requireRows(int rows) {
    if (rows == 0) {
      throw NotionalException.of(ErrorCode.BAD_DATA, name + " has no rows", name);
    }
  }

  /** A date, which must be later than that of the row before. */
  int ascendingDate(int column, DateFormat format) {
    int day = format.parse(bytes, starts[column], ends[column]);
    if (day == Dates.NONE) {
      throw bad(column, "must be " + format.words());
    }
    if (day <= lastDay) {
      String relation = day == lastDay ? "is given twice" : "comes after " + iso(lastDay);
      throw at(
          column, layout.columns().get(column) + " must ascend but " + iso(day) + " " + relation);
    }
    lastDay = day;
    return day;
  }

  /** Whether a value is missing. */
  boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  /** Whether a value is missing, or the full stop that stands for missing in rate files. */
  boolean isMissing(int column) {
    int length = ends[column] - starts[column];
    return length == 0 || (length == 1 && bytes[starts[column]] == '.');
  }

  /** A finite number. */
  double number(int column) {
    double value = decimals.parse(bytes, starts[column], ends[column]);
    if (!Double.isFinite(value)) {
      throw bad(column, "must be a finite number");
    }
    return value;
  }

  /** A finite number greater than zero. */
  double positive(int column) {
    double value = number(column);
    if (!(value > 0)) {
      throw bad(column, "must be greater than zero");
    }
    return value;
  }

  /** A delivery month, written {@code YYYYMM00} or {@code YYYYMM}, as year x 100 + month. */
  int deliveryMonth(int column) {
    int from = starts[column];
    int length = ends[column] - from;
    boolean zeros = length == 8 && bytes[from + 6] == '0' && bytes[from + 7] == '0';
    int month = length == 6 || zeros ? Dates.digits(bytes, from, 6) : -1;
    if (month < 170_001 || month % 100 < 1 || month % 100 > 12) {
      throw bad(column, "must be a delivery month such as 20200300 or 202003");
    }
    return month;
  }

  /** The error that a value is not what it must be. */
  NotionalException bad(int column, String must) {
    return at(
        column, layout.columns().get(column) + " " + must + " but was '" + text(column) + "'");
  }

  /** An error in a column of this row. */
  NotionalException at(int column, String message) {
    String where = name + ", line " + line + ", column " + layout.columns().get(column);
    return NotionalException.of(ErrorCode.BAD_DATA, message, where);
  }

  /** Finds the values of a row and the end of its line in one pass: this is where time goes. */
  private void split(int from) {
    if (bytes[from] == '#') {
      throw row("a row must be data but is a comment: '" + text(from, lineEnd(from)) + "'");
    }
    int column = 0;
    int start = from;
    int i = from;
    for (; i < bytes.length && bytes[i] != '\n'; i++) {
      if (bytes[i] == ',') {
        value(column++, start, i);
        start = i + 1;
      }
    }
    at = i + 1;
    value(column++, start, i > start && bytes[i - 1] == '\r' ? i - 1 : i);
    if (column != starts.length) {
      throw row(
          "a row must have "
              + starts.length
              + " values ("
              + layout.header()
              + ") but has "
              + column
              + ": '"
              + text(from, lineEnd(from))
              + "'");
    }
  }

  private void value(int column, int from, int to) {
    if (column < starts.length) {
      starts[column] = from;
      ends[column] = to;
    }
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < bytes.length && !isLineEnd(to)) {
      to++;
    }
    return to;
  }

  private boolean isLineEnd(int i) {
    return bytes[i] == '\n' || bytes[i] == '\r';
  }

  private boolean isRestBlank(int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != '\n' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private String text(int column) {
    return text(starts[column], ends[column]);
  }

  private String text(int from, int to) {
    return CsvHeader.printable(new String(bytes, from, to - from, StandardCharsets.UTF_8), SHOWN);
  }

  private NotionalException row(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message, name + ", line " + line);
  }

  private static String iso(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
