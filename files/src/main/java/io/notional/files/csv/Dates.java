package io.notional.files.csv;

/** Dates from bytes, without garbage: a file has thousands of them. */
final class Dates {
  /** Not a date. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2299;
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  /** The ten bytes {@code yyyy-MM-dd} as days since 1970-01-01, or {@link #NONE}. */
  static int iso(byte[] b, int from) {
    if (b[from + 4] != '-' || b[from + 7] != '-') {
      return NONE;
    }
    return epochDay(digits(b, from, 4), digits(b, from + 5, 2), digits(b, from + 8, 2));
  }

  /** The eight bytes {@code yyyyMMdd} as days since 1970-01-01, or {@link #NONE}. */
  static int compact(byte[] b, int from) {
    return epochDay(digits(b, from, 4), digits(b, from + 4, 2), digits(b, from + 6, 2));
  }

  /**
   * Two numbers of one or two digits and a year with a mark between them, as days since 1970-01-01,
   * or {@link #NONE}.
   *
   * @param dayFirst whether the day is before the month
   */
  static int marked(byte[] b, int from, int to, char mark, boolean dayFirst) {
    int first = from;
    while (first < to && b[first] != mark) {
      first++;
    }
    int second = first + 1;
    while (second < to && b[second] != mark) {
      second++;
    }
    if (to - second != 5 || !isShort(first - from) || !isShort(second - first - 1)) {
      return NONE;
    }
    int a = digits(b, from, first - from);
    int c = digits(b, first + 1, second - first - 1);
    return epochDay(digits(b, second + 1, 4), dayFirst ? c : a, dayFirst ? a : c);
  }

  private static boolean isShort(int digits) {
    return digits == 1 || digits == 2;
  }

  /** The ten bytes {@code MM/dd/yyyy} as days since 1970-01-01, or {@link #NONE}. */
  static int monthFirst(byte[] b, int from) {
    if (b[from + 2] != '/' || b[from + 5] != '/') {
      return NONE;
    }
    return epochDay(digits(b, from + 6, 4), digits(b, from, 2), digits(b, from + 3, 2));
  }

  /**
   * A blank or T, hours and minutes, perhaps seconds, perhaps an offset such as {@code -05:00} or
   * {@code Z}: the time of day in seconds as it is written, or -1.
   */
  static int timeOfDay(byte[] b, int from, int to) {
    int length = to - from;
    if (length < 6 || (b[from] != ' ' && b[from] != 'T') || b[from + 3] != ':') {
      return -1;
    }
    boolean seconds = length >= 9 && b[from + 6] == ':';
    int hour = digits(b, from + 1, 2);
    int minute = digits(b, from + 4, 2);
    int second = seconds ? digits(b, from + 7, 2) : 0;
    boolean known = isBelow(hour, 24) && isBelow(minute, 60) && isBelow(second, 60);
    return known && isOffset(b, from + (seconds ? 9 : 6), to)
        ? hour * 3600 + minute * 60 + second
        : -1;
  }

  private static boolean isOffset(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 0 || (length == 1 && b[from] == 'Z')) {
      return true;
    }
    boolean marks = length == 6 && (b[from] == '+' || b[from] == '-') && b[from + 3] == ':';
    return marks && isBelow(digits(b, from + 1, 2), 24) && isBelow(digits(b, from + 4, 2), 60);
  }

  /** A number of some digits, or -1. */
  static int digits(byte[] b, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isBelow(int value, int limit) {
    return value >= 0 && value < limit;
  }

  /** Days since 1970-01-01; by the days of 400-year eras that begin on the first of March. */
  private static int epochDay(int year, int month, int day) {
    boolean known = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
    if (!known || day < 1 || day > monthDays(year, month)) {
      return NONE;
    }
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int ofEra = shifted % 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468;
  }

  private static int monthDays(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
  }
}
