package io.notional.files.csv;

/** How a file writes dates. */
enum DateFormat {
  /** {@code 2020-03-16}. */
  ISO("a date such as 2020-03-16") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return to - from == 10 ? Dates.iso(bytes, from) : Dates.NONE;
    }
  },
  /** {@code 2020-03-16 21:00:00}, or the date alone; an offset from UTC may follow. */
  TIMESTAMP("a time such as 2020-03-16 21:00:00") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      boolean date = to - from == 10;
      return date || time(bytes, from, to) >= 0 ? Dates.iso(bytes, from) : Dates.NONE;
    }

    @Override
    int time(byte[] bytes, int from, int to) {
      return to - from > 10 ? Dates.timeOfDay(bytes, from + 10, to) : -1;
    }
  },
  /** {@code 20200316}. */
  COMPACT("a date such as 20200316") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return to - from == 8 ? Dates.compact(bytes, from) : Dates.NONE;
    }
  },
  /** {@code 03/16/2020}, as the US Treasury writes it. */
  MONTH_FIRST("a date such as 03/16/2020") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return to - from == 10 ? Dates.monthFirst(bytes, from) : Dates.NONE;
    }
  },
  /** {@code 16.03.2020}: with dots the day is first everywhere. */
  DOTS("a date such as 16.03.2020") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return Dates.marked(bytes, from, to, '.', true);
    }
  },
  /** {@code 16/3/2020} in a file that has days which are no months. */
  DAY_SLASHES("a date such as 16/03/2020") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return Dates.marked(bytes, from, to, '/', true);
    }
  },
  /** {@code 3/16/2020} in a file that has days which are no months. */
  MONTH_SLASHES("a date such as 03/16/2020") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return Dates.marked(bytes, from, to, '/', false);
    }
  };

  private final String words;

  DateFormat(String words) {
    this.words = words;
  }

  /** What a message says was expected. */
  String words() {
    return words;
  }

  /** Days since 1970-01-01, or {@link Dates#NONE}. */
  abstract int parse(byte[] bytes, int from, int to);

  /** The time of day in seconds as the file tells it, or -1 if it tells none. */
  int time(byte[] bytes, int from, int to) {
    return -1;
  }
}
