package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * How one file writes its dates: as its layout does, or as spreadsheets of some country do, by the
 * first row; a file has one way. With slashes the day may be first or second: the whole file says
 * which, by days after the twelfth, or nothing does and it is refused.
 */
final class WrittenDates {
  private static final int COMPACT_LENGTH = 8;

  private final CsvForm form;
  private final RowCursor cursor;
  private final int column;

  private WrittenDates(CsvForm form, RowCursor cursor, int column) {
    this.form = form;
    this.cursor = cursor;
    this.column = column;
  }

  /**
   * The format of a file.
   *
   * @param cursor stands before the first row and moves
   * @param column the place of the dates
   * @param usual that of the layout
   * @throws NotionalException {@code BAD_DATA} if day and month cannot be told apart
   */
  static DateFormat of(CsvForm form, RowCursor cursor, int column, DateFormat usual) {
    if (usual == DateFormat.MONTH_FIRST || !cursor.next()) {
      return usual;
    }
    WrittenDates dates = new WrittenDates(form, cursor, column);
    int mark = dates.mark();
    if (mark == '.' && is(DateFormat.DOTS, dates)) {
      return DateFormat.DOTS;
    }
    if (mark == '/' && (is(DateFormat.DAY_SLASHES, dates) || is(DateFormat.MONTH_SLASHES, dates))) {
      return dates.slashes();
    }
    boolean compact = cursor.end(column) - cursor.start(column) == COMPACT_LENGTH;
    if (compact && Dates.compact(form.bytes, cursor.start(column)) != Dates.NONE) {
      return DateFormat.COMPACT;
    }
    boolean iso = usual == DateFormat.COMPACT && is(DateFormat.ISO, dates);
    return iso ? DateFormat.ISO : usual;
  }

  private static boolean is(DateFormat format, WrittenDates dates) {
    return dates.day(format) != Dates.NONE;
  }

  /** What follows the one or two digits that a date begins with; 0 for anything else. */
  private int mark() {
    int from = cursor.start(column);
    int to = cursor.end(column);
    for (int i = from + 1; i <= from + 2 && i < to; i++) {
      if (form.bytes[i] == '.' || form.bytes[i] == '/') {
        return form.bytes[i];
      }
    }
    return 0;
  }

  /**
   * Of both orders the one in which all are dates; rows that are none in either are passed over.
   */
  private DateFormat slashes() {
    String shown = cursor.text(column);
    int line = cursor.line();
    boolean dayFirst = true;
    boolean monthFirst = true;
    do {
      boolean day = day(DateFormat.DAY_SLASHES) != Dates.NONE;
      boolean month = day(DateFormat.MONTH_SLASHES) != Dates.NONE;
      dayFirst &= day || !month;
      monthFirst &= month || !day;
    } while (cursor.next());
    if (dayFirst == monthFirst) {
      String name = form.header.get(column);
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          name
              + " must tell day and month apart, as 2020-03-16 and 16.03.2020 do, but was '"
              + shown
              + "' in a file "
              + (dayFirst
                  ? "whose dates may all be read both ways"
                  : "that has dates of both ways"),
          form.name + ", line " + line + ", column " + name);
    }
    return dayFirst ? DateFormat.DAY_SLASHES : DateFormat.MONTH_SLASHES;
  }

  private int day(DateFormat format) {
    return format.parse(form.bytes, cursor.start(column), cursor.end(column));
  }
}
