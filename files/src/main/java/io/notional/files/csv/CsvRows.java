package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Moves over the rows of a file of dates and numbers, one at a time, oldest first, one for a day.
 * Columns are those of a layout, wherever they stand in the file. Used by one thread.
 */
final class CsvRows {
  private static final int ISO_LENGTH = 10;
  private static final List<String> MISSING = List.of(".", "null", "n/a", "na", "nan", "nd");

  private final CsvForm form;
  private final CsvLayout layout;
  private final ReadOptions options;
  private final RowCursor cursor;
  private final int[] places;
  private final boolean plain;
  private final DecimalParser decimals = new DecimalParser();
  private final DateFormat dates;
  private final RowIndex index;
  private int row = -1;
  private int lastDay = Dates.NONE;

  /**
   * Opens a file and checks the names of its columns.
   *
   * @throws NotionalException {@code BAD_DATA} if the file is empty or has other columns
   */
  CsvRows(InputFile file, CsvLayout layout, ReadOptions options, PolicyCounts counts) {
    this.form = CsvForm.of(file, layout);
    this.layout = layout;
    this.options = options;
    this.places = CsvHeader.places(form, layout);
    this.plain = CsvHeader.isPlain(form, layout);
    this.cursor = new RowCursor(form, layout, counts);
    DateFormat usual = ownFormat();
    this.dates =
        WrittenDates.of(form, new RowCursor(form, layout, new PolicyCounts()), places[0], usual);
    this.index = needsIndex(usual) ? index(usual, counts) : null;
  }

  /**
   * Moves to the next row.
   *
   * @return false after the last one
   * @throws NotionalException {@code BAD_DATA} if the row has another number of values, is empty or
   *     is a comment
   */
  boolean next() {
    if (index == null) {
      return cursor.next();
    }
    row++;
    if (row < index.size()) {
      cursor.seek(index.start(row), index.line(row));
    }
    return row < index.size();
  }

  /** A column with room for a value of each row. */
  DatedColumn column() {
    return new DatedColumn(index == null ? RowIndex.room(form) : Math.max(1, index.size()));
  }

  /** Refuses a file of which no row is let in. */
  void requireRows(int rows) {
    requireRows(rows, "");
  }

  /** Refuses a file of which no row of a kind is let in. */
  void requireRows(int rows, String kind) {
    if (rows == 0) {
      String time =
          options.closeTime() < 0
              ? ""
              : " at " + LocalTime.ofSecondOfDay(options.closeTime()) + ", the time of closes";
      throw NotionalException.of(
          ErrorCode.BAD_DATA, form.name + " has no rows" + kind + time, form.name);
    }
  }

  /**
   * The date of the row, which must be later than that of the row before; where a layout has many
   * rows a day, not earlier.
   */
  int date() {
    int day = index == null ? date(0) : index.day(row);
    if (day < lastDay || (day == lastDay && !layout.has(CsvLayout.Trait.MANY_A_DAY))) {
      String relation = day == lastDay ? "is given twice" : "comes after " + iso(lastDay);
      throw at(0, name(0) + " must ascend but " + iso(day) + " " + relation);
    }
    lastDay = day;
    return day;
  }

  /** A date in any column. */
  int date(int column) {
    int day = layout.dates().parse(form.bytes, start(column), end(column));
    if (day == Dates.NONE) {
      throw bad(column, "must be " + layout.dates().words());
    }
    return day;
  }

  /** Whether a value is a word. */
  boolean is(int column, String word) {
    return text(column).equals(word);
  }

  /** The number of the row's line in the file. */
  int line() {
    return cursor.line();
  }

  /** Whether a value is missing. */
  boolean isEmpty(int column) {
    return start(column) == end(column);
  }

  /** Whether a value is missing, or one of the words that stand for missing in vendors' files. */
  boolean isMissing(int column) {
    int length = end(column) - start(column);
    return length == 0
        || (length == 1 && form.bytes[start(column)] == '.')
        || (length <= 4
            && !startsWithDigit(column)
            && MISSING.contains(text(column).toLowerCase(Locale.ROOT)));
  }

  /** No word for a missing value does, and nearly every value does. */
  private boolean startsWithDigit(int column) {
    byte first = form.bytes[start(column)];
    return first >= '0' && first <= '9';
  }

  /** Whether a price is missing in a file that is a vendor's and writes such rows. */
  boolean lacksPrice(int column) {
    return !plain && isMissing(column);
  }

  /** A finite number. */
  double number(int column) {
    double value = parse(start(column), end(column));
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

  /** How many digits after the decimal point a number is written with. */
  int decimals(int column) {
    byte point = (byte) (options.numbers() == NumberStyle.DECIMAL_COMMA ? ',' : '.');
    for (int i = start(column); i < end(column); i++) {
      if (form.bytes[i] == point) {
        return end(column) - i - 1;
      }
    }
    return 0;
  }

  /** The same without zeros at the end. */
  int significantDecimals(int column) {
    int digits = decimals(column);
    for (int i = end(column) - 1; digits > 0 && form.bytes[i] == '0'; i--) {
      digits--;
    }
    return digits;
  }

  /** A delivery month, written {@code YYYYMM00} or {@code YYYYMM}, as year x 100 + month. */
  int deliveryMonth(int column) {
    int from = start(column);
    int length = end(column) - from;
    boolean zeros = length == 8 && form.bytes[from + 6] == '0' && form.bytes[from + 7] == '0';
    int month = length == 6 || zeros ? Dates.digits(form.bytes, from, 6) : -1;
    if (month < 170_001 || month % 100 < 1 || month % 100 > 12) {
      throw bad(column, "must be a delivery month such as 20200300 or 202003");
    }
    return month;
  }

  /** The error that a value is not what it must be. */
  NotionalException bad(int column, String must) {
    String text = text(column);
    boolean commas = text.indexOf(',') >= 0 && options.numbers() == NumberStyle.PLAIN;
    String hint =
        commas && must.endsWith("number")
            ? "; what its comma means is said by numbers: decimal-comma or thousands-comma"
            : "";
    return at(column, name(column) + " " + must + " but was '" + text + "'" + hint);
  }

  /** An error in a column of this row. */
  NotionalException at(int column, String message) {
    return at(column, cursor.line(), message);
  }

  /** An error in a column of some row. */
  NotionalException at(int column, int line, String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message, where(column, line));
  }

  /** The place of a value. */
  String where(int column, int line) {
    return form.name + ", line " + line + ", column " + name(column);
  }

  /** What the file calls a column. */
  String name(int column) {
    return form.header.get(places[column]);
  }

  /** The place in the file of a column that is there under one of some names, or -1. */
  int find(String... keys) {
    for (int i = 0; i < form.header.size(); i++) {
      if (List.of(keys).contains(CsvLayout.key(form.header.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** What a row says in all columns but some, of which it is told the places in the file. */
  List<String> besides(List<Integer> others) {
    return IntStream.range(0, form.header.size())
        .filter(place -> !others.contains(place))
        .mapToObj(cursor::text)
        .toList();
  }

  /**
   * Units that a split made of one, from a column that {@link #find} found; 1, 0 or nothing is no
   * split.
   */
  double splitFactor(int place) {
    int from = cursor.start(place);
    double factor = from == cursor.end(place) ? 1 : parse(from, cursor.end(place));
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      String where = form.name + ", line " + line() + ", column " + form.header.get(place);
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          "a split must be zero or more units for one but was '" + cursor.text(place) + "'",
          where);
    }
    return factor;
  }

  /** Whether a column that {@link #find} found has nothing in the row, or zero. */
  boolean saysNothing(int place) {
    String text = cursor.text(place).strip();
    return text.isEmpty() || text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** Yes or no, from a column that {@link #find} found; nothing is no. */
  boolean flag(int place) {
    String word = cursor.text(place).strip().toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          form.header.get(place) + " must be true or false but was '" + cursor.text(place) + "'",
          form.name + ", line " + line() + ", column " + form.header.get(place));
    }
    return word.equals("true");
  }

  private double parse(int from, int to) {
    if (options.numbers() == NumberStyle.PLAIN) {
      return decimals.parse(form.bytes, from, to);
    }
    byte[] number = options.numbers().plain(form.bytes, from, to);
    return decimals.parse(number, 0, number.length);
  }

  private int start(int column) {
    return cursor.start(places[column]);
  }

  private int end(int column) {
    return cursor.end(places[column]);
  }

  String text(int column) {
    return cursor.text(places[column]);
  }

  /** Whether rows must be chosen or ordered before they are read. */
  private boolean needsIndex(DateFormat usual) {
    return !plain
        || dates != usual
        || layout.dates() == DateFormat.TIMESTAMP
        || layout.has(CsvLayout.Trait.NOTES)
        || hasTimes();
  }

  /** Whether the first row's date is followed by a time of day. */
  private boolean hasTimes() {
    int end = form.body;
    while (end < form.bytes.length && "0123456789-T: +".indexOf(form.bytes[end]) >= 0) {
      end++;
    }
    return end - form.body > ISO_LENGTH;
  }

  private RowIndex index(DateFormat usual, PolicyCounts counts) {
    boolean oldestFirst = plain && dates == usual;
    return RowIndex.of(form, layout, cursor, places[0], dates, oldestFirst, options, counts);
  }

  /** Dates as the layout writes them, or with a time of day, or as the French library does. */
  private DateFormat ownFormat() {
    if (layout.dates() != DateFormat.ISO) {
      return layout.dates();
    }
    boolean prose = layout.has(CsvLayout.Trait.PROSE) && form.header.get(0).isEmpty();
    return prose ? DateFormat.COMPACT : DateFormat.TIMESTAMP;
  }

  private static String iso(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
