package io.notional.files.csv;

/** How a layout writes dates. */
enum DateFormat {
  /** {@code 2020-03-16}. */
  ISO("a date such as 2020-03-16") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return to - from == 10 ? Dates.iso(bytes, from) : Dates.NONE;
    }
  },
  /** {@code 2020-03-16 21:00:00}; the time of day is checked and dropped. */
  TIMESTAMP("a time such as 2020-03-16 21:00:00") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      boolean date = to - from == 10;
      boolean time = to - from == 19 && Dates.isTime(bytes, from + 10);
      return date || time ? Dates.iso(bytes, from) : Dates.NONE;
    }
  },
  /** {@code 20200316}. */
  COMPACT("a date such as 20200316") {
    @Override
    int parse(byte[] bytes, int from, int to) {
      return to - from == 8 ? Dates.compact(bytes, from) : Dates.NONE;
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
}
