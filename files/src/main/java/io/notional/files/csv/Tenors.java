package io.notional.files.csv;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of tenors: {@code 3m} and {@code 10y}, the Treasury's {@code 3 Mo} and {@code 10 Yr},
 * FRED's {@code DGS3MO} and {@code DGS10}.
 */
final class Tenors {
  private static final Pattern PLAIN = Pattern.compile("([1-9][0-9]?)([my])");
  private static final Pattern TREASURY =
      Pattern.compile("([0-9]+(?:\\.5)?) (mo|month|yr)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRED = Pattern.compile("DGS([0-9]+)(MO)?");

  private Tenors() {}

  /** Whether a name is one that the Treasury gives. */
  static boolean isTreasury(String name) {
    return TREASURY.matcher(name).matches();
  }

  /** Months; 0 for a tenor that is no whole number of them, nothing for what is no tenor. */
  static OptionalInt months(String name) {
    for (Pattern pattern : new Pattern[] {PLAIN, TREASURY, FRED}) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        return OptionalInt.of(months(matcher, pattern == FRED));
      }
    }
    return OptionalInt.empty();
  }

  private static int months(Matcher matcher, boolean fred) {
    if (matcher.group(1).contains(".")) {
      return 0;
    }
    String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    boolean years = fred ? unit.isEmpty() : unit.startsWith("y");
    int number = Integer.parseInt(matcher.group(1));
    return years ? 12 * number : number;
  }
}
