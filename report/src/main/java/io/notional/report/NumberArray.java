package io.notional.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/**
 * JSON arrays of numbers, one after another: decimals without zeros at their end. They are most of
 * a page, and each goes out in one piece. Used by one thread.
 */
final class NumberArray {
  /** A minus, the digits of a long, a point and a comma; {@code null} needs fewer. */
  private static final int MOST_CHARS = 23;

  private static final char[] NULL = {'n', 'u', 'l', 'l'};

  private final char[] digits = new char[MOST_CHARS];
  private char[] text = new char[1 << 14];
  private int size;

  /** A whole number. */
  void add(long whole) {
    add(whole, 0);
  }

  /**
   * A decimal.
   *
   * @param scaled how many of its last place it is; not {@link Long#MIN_VALUE}
   * @param decimals from 0 to 18
   */
  void add(long scaled, int decimals) {
    comma();
    int at = digits.length;
    long rest = Math.abs(scaled);
    boolean started = decimals == 0;
    for (int place = 0; rest > 0 || place <= decimals; place++) {
      long next = rest / 10;
      int digit = (int) (rest - 10 * next);
      // zeros at the end of decimals say nothing
      started |= digit != 0 || place >= decimals;
      if (place == decimals && place > 0 && at < digits.length) {
        digits[--at] = '.';
      }
      if (started) {
        digits[--at] = (char) ('0' + digit);
      }
      rest = next;
    }
    if (scaled < 0) {
      digits[--at] = '-';
    }
    append(digits, at, digits.length);
  }

  /** A number that is not known. */
  void addNull() {
    comma();
    append(NULL, 0, NULL.length);
  }

  /** Writes it as a value, and begins the next. */
  void end(JsonGenerator out) throws IOException {
    if (size == 0) {
      text[size++] = '[';
    }
    text[size] = ']';
    out.writeRawValue(text, 0, size + 1);
    size = 0;
  }

  private void comma() {
    if (size + MOST_CHARS >= text.length) {
      text = Arrays.copyOf(text, 2 * text.length);
    }
    text[size] = size == 0 ? '[' : ',';
    size++;
  }

  private void append(char[] from, int start, int end) {
    System.arraycopy(from, start, text, size, end - start);
    size += end - start;
  }
}
