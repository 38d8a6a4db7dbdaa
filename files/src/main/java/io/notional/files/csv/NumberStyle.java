package io.notional.files.csv;

import java.util.Arrays;

/** How a file writes numbers: what a comma in one means is said by whoever knows the file. */
public enum NumberStyle {
  /** {@code 1234.5}. */
  PLAIN('\0'),
  /** {@code 1234,5} or {@code 1.234,5}. */
  DECIMAL_COMMA('.'),
  /** {@code 1,234.5}. */
  THOUSANDS_COMMA(',');

  private static final int GROUP = 3;

  private final char groups;

  NumberStyle(char groups) {
    this.groups = groups;
  }

  /** The same number written plainly; nothing where the bytes are no such number. */
  byte[] plain(byte[] bytes, int from, int to) {
    byte[] out = new byte[to - from];
    int length = 0;
    int digits = 0;
    boolean grouped = false;
    boolean fraction = false;
    for (int i = from; i < to; i++) {
      char c = (char) bytes[i];
      boolean group = this != PLAIN && c == groups;
      boolean point = c == (this == DECIMAL_COMMA ? ',' : '.');
      if (group && (fraction || digits == 0 || digits > GROUP || (grouped && digits != GROUP))) {
        return new byte[0];
      }
      if (point && grouped && digits != GROUP) {
        return new byte[0];
      }
      grouped |= group;
      fraction |= point;
      digits = group ? 0 : digits + (c >= '0' && c <= '9' && !fraction ? 1 : 0);
      if (!group) {
        out[length++] = point ? (byte) '.' : bytes[i];
      }
    }
    return grouped && digits != GROUP ? new byte[0] : Arrays.copyOf(out, length);
  }
}
