package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotes in points and thirty-seconds, for example {@code 115-025}: two digits of thirty-seconds
 * and then, if there are any, the eighths of one by their first decimal (1 2 3 5 6 7 8).
 */
public final class ThirtySeconds {
  private static final Pattern QUOTE = Pattern.compile("(\\d{1,6})[-'](\\d{2})(\\d?)");
  private static final String EIGHTHS = "01235678";
  private static final int STEPS_PER_POINT = 256;

  private ThirtySeconds() {}

  /**
   * The price in points.
   *
   * @param quote points, a hyphen or an apostrophe, thirty-seconds below 32, and an optional digit
   * @throws NotionalException {@code WRONG_TYPE} if it is no such quote
   */
  public static double parse(String quote) {
    Matcher matcher = QUOTE.matcher(quote);
    if (matcher.matches()) {
      int whole = Integer.parseInt(matcher.group(2));
      int eighths = EIGHTHS.indexOf(matcher.group(3));
      if (whole < 32 && eighths >= 0) {
        return Integer.parseInt(matcher.group(1)) + (8 * whole + eighths) / 256.0;
      }
    }
    throw NotionalException.of(
        ErrorCode.WRONG_TYPE,
        "a quote must be points and thirty-seconds like 115-025 but was '" + quote + "'");
  }

  /**
   * The quote of a price, rounded to the nearest eighth of a thirty-second.
   *
   * @param price in points, in [0, 999999)
   * @throws NotionalException {@code OUT_OF_RANGE} for any other price
   */
  public static String format(double price) {
    if (!(price >= 0 && price < 1e6 - 1)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "a price to quote must be in [0, 999999) but was " + price);
    }
    int steps = (int) Math.rint(price * STEPS_PER_POINT);
    int eighths = steps % 8;
    return String.format(
        Locale.ROOT,
        "%d-%02d%s",
        steps / STEPS_PER_POINT,
        steps % STEPS_PER_POINT / 8,
        eighths == 0 ? "" : EIGHTHS.substring(eighths, eighths + 1));
  }
}
