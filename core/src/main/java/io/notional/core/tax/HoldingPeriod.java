package io.notional.core.tax;

import java.time.LocalDate;

/**
 * Whether something was held for more than a year (section 1222): the day of purchase does not
 * count, the day of sale does, and what was bought on the last day of a month is long-term from the
 * first day of the thirteenth month after it on (Revenue Ruling 66-7).
 */
final class HoldingPeriod {
  private HoldingPeriod() {}

  /**
   * Whether a sale is long-term.
   *
   * @param acquired the date of purchase in days since 1970-01-01, moved back by what a wash sale
   *     carried over
   * @param sold the date of the sale
   */
  static boolean isLong(int acquired, int sold) {
    LocalDate bought = LocalDate.ofEpochDay(acquired);
    LocalDate date = LocalDate.ofEpochDay(sold);
    return date.isAfter(bought.plusYears(1)) && !date.isBefore(bought.plusDays(1).plusYears(1));
  }
}
