package io.notional.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a reader wants them: rounded, with a unit. The same on every Java and locale. */
final class Words {
  private Words() {}

  /** A fraction as {@code 12.34%}. */
  static String percent(double fraction) {
    return Double.isFinite(fraction) ? number(fraction * 100, 2) + "%" : "unknown";
  }

  /** A number with a fixed number of decimals, rounded half to even. */
  static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "unknown";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }

  /** A time to wait, as {@code 45 s}, {@code 12 min} or {@code 3.5 h}. */
  static String duration(long seconds) {
    if (seconds < 100) {
      return seconds + " s";
    }
    return seconds < 6000
        ? Math.round(seconds / 60.0) + " min"
        : number(seconds / 3600.0, 1) + " h";
  }

  /** {@code 1 trade}, {@code 2 trades}. */
  static String count(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
