package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The rows of a file that tell a day's value, in ascending order, found before they are read: files
 * may be newest first, have several rows a day, or repeat a row. Used by one thread.
 */
final class RowIndex {
  /** How many days before the last one say at what time of day closes are. */
  private static final int USUAL_DAYS = 20;

  /** Room for more rows is made once they are there. */
  private static final int MOST_AHEAD = 1 << 14;

  /** Fewer days say nothing. */
  private static final int FEWEST_DAYS = 5;

  /** How much earlier than all of them a last row is no close, in seconds. */
  private static final int EARLY = 2 * 3600;

  private final RowCursor cursor;
  private final int column;
  private final String columnName;
  private final String name;
  private final boolean mayRepeat;
  private final boolean manyADay;
  private int[] starts;
  private int[] lines;
  private int[] days;
  private int[] times;
  private int size;

  private RowIndex(RowCursor cursor, int column, CsvForm form, CsvLayout layout) {
    this.cursor = cursor;
    this.column = column;
    this.columnName = form.header.get(column);
    this.name = form.name;
    this.mayRepeat = layout.has(CsvLayout.Trait.NOTES);
    this.manyADay = layout.has(CsvLayout.Trait.MANY_A_DAY);
    int room = room(form);
    this.starts = new int[room];
    this.lines = new int[room];
    this.days = new int[room];
    this.times = new int[room];
  }

  /**
   * Goes through all rows.
   *
   * @param column where the date stands
   * @param isPlain whether columns are named as the layout names them: then the oldest row is first
   */
  static RowIndex of(
      CsvForm form,
      CsvLayout layout,
      RowCursor cursor,
      int column,
      DateFormat format,
      boolean isPlain,
      ReadOptions options,
      PolicyCounts counts) {
    RowIndex index = new RowIndex(cursor, column, form, layout);
    while (cursor.next()) {
      index.add(form, format);
    }
    boolean descends = !isPlain && index.descends();
    if (descends) {
      index.reverse();
    }
    if (index.manyADay) {
      index.keepAll(descends);
    } else {
      index.keepCloses(descends, options, counts);
    }
    return index;
  }

  /** Whether the first two dates that differ descend. */
  private boolean descends() {
    int row = 1;
    while (manyADay && row < size && days[row] == days[0]) {
      row++;
    }
    return row < size && days[0] > days[row];
  }

  private void keepAll(boolean descends) {
    for (int row = 1; row < size; row++) {
      requireOrder(row - 1, row, descends);
    }
  }

  int size() {
    return size;
  }

  /** As many rows as there are if all are as long as the first one; one at least. */
  static int room(CsvForm form) {
    int left = Math.max(0, form.bytes.length - form.body);
    int first = left == 0 ? 1 : form.end(form.body) + 1 - form.body;
    return Math.min(MOST_AHEAD, 16 + left / first);
  }

  /** The date of a row. */
  int day(int row) {
    return days[row];
  }

  int start(int row) {
    return starts[row];
  }

  int line(int row) {
    return lines[row];
  }

  private void add(CsvForm form, DateFormat format) {
    int from = cursor.start(column);
    int to = cursor.end(column);
    int day = format.parse(form.bytes, from, to);
    if (day == Dates.NONE) {
      throw bad(
          cursor.line(), " must be " + format.words() + " but was '" + cursor.text(column) + "'");
    }
    if (size == days.length) {
      grow();
    }
    starts[size] = cursor.from();
    lines[size] = cursor.line();
    days[size] = day;
    times[size++] = format.time(form.bytes, from, to);
  }

  private void grow() {
    int length = size * 2;
    starts = Arrays.copyOf(starts, length);
    lines = Arrays.copyOf(lines, length);
    days = Arrays.copyOf(days, length);
    times = Arrays.copyOf(times, length);
  }

  private void reverse() {
    for (int[] values : new int[][] {starts, lines, days, times}) {
      for (int i = 0, j = size - 1; i < j; i++, j--) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
      }
    }
  }

  private void keepCloses(boolean descends, ReadOptions options, PolicyCounts counts) {
    int kept = 0;
    int lastSeen = -1;
    for (int row = 0; row < size; row++) {
      if (lastSeen >= 0 && isRepeated(lastSeen, row)) {
        counts.count(PolicyCounts.REPEATED_ROW);
        continue;
      }
      boolean sameDay = lastSeen >= 0 && requireOrder(lastSeen, row, descends);
      lastSeen = row;
      if (options.closeTime() >= 0 && times[row] >= 0 && times[row] != options.closeTime()) {
        counts.count(PolicyCounts.INTRADAY);
        continue;
      }
      if (sameDay && kept > 0 && days[kept - 1] == days[row]) {
        counts.count(PolicyCounts.INTRADAY);
        kept--;
      }
      move(row, kept++);
      lastSeen = row;
    }
    size = kept;
    if (options.closeTime() < 0 && !options.keepLastDay() && endsEarly()) {
      counts.count(PolicyCounts.EARLY_LAST_ROW);
      size--;
    }
  }

  private void move(int from, int to) {
    starts[to] = starts[from];
    lines[to] = lines[from];
    days[to] = days[from];
    times[to] = times[from];
  }

  /** A row that says again what the row before it says. */
  private boolean isRepeated(int before, int row) {
    if (!mayRepeat || days[before] != days[row]) {
      return false;
    }
    cursor.seek(starts[row], lines[row]);
    return cursor.isSameAs(starts[before]);
  }

  /** Whether two rows are of one day; they must ascend by day and then by time of day. */
  private boolean requireOrder(int before, int row, boolean descends) {
    boolean sameDay = days[row] == days[before];
    if (days[row] > days[before] || (sameDay && manyADay)) {
      return false;
    }
    if (sameDay && times[before] >= 0 && times[row] > times[before]) {
      return true;
    }
    String relation = sameDay ? "is given twice" : "comes after " + iso(days[before]);
    int day = descends && !sameDay ? days[before] : days[row];
    if (descends && !sameDay) {
      relation = "comes after " + iso(days[row]);
    }
    throw bad(
        descends ? lines[before] : lines[row],
        " must " + (descends ? "descend" : "ascend") + " but " + iso(day) + " " + relation);
  }

  /** Whether the last day has only rows that are earlier than those of all days before it. */
  private boolean endsEarly() {
    int last = size - 1;
    int first = Math.max(0, last - USUAL_DAYS);
    if (last - first < FEWEST_DAYS || times[last] < 0) {
      return false;
    }
    int earliest = Arrays.stream(times, first, last).min().getAsInt();
    return earliest >= 0 && times[last] <= earliest - EARLY;
  }

  private NotionalException bad(int line, String message) {
    return NotionalException.of(
        ErrorCode.BAD_DATA,
        columnName + message,
        name + ", line " + line + ", column " + columnName);
  }

  private static String iso(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
