package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The exchange's conversion factor: the price of a note, per 1 of face, at a yield of 6% on the
 * first day of the delivery month (8% before the delivery of March 2000), rounded to four places.
 * The formula is the exchange's own.
 */
public final class ConversionFactor {
  private static final YearMonth FIRST_SIX_PERCENT = YearMonth.of(2000, 3);

  private ConversionFactor() {}

  /** How the term beyond whole years is rounded down. */
  public enum Rounding {
    /** To a month: the 2-, 3- and 5-year contracts. */
    MONTH(1),
    /** To a quarter: the 10-year contracts and longer. */
    QUARTER(3);

    private final int months;

    Rounding(int months) {
      this.months = months;
    }

    int down(int wholeMonths) {
      return wholeMonths - wholeMonths % months;
    }

    /** Months to the first coupon; a quarter can only leave 9, which stands for 3. */
    int stub(int z) {
      return z < 7 ? z : this == QUARTER ? 3 : z - 6;
    }
  }

  /**
   * The factor of a note for a delivery.
   *
   * @param note the note that is delivered
   * @param delivery any day of the delivery month
   * @param rounding the rule of the contract
   * @throws NotionalException {@code OUT_OF_RANGE} if the note matures before the delivery month
   */
  public static double of(TreasuryNote note, LocalDate delivery, Rounding rounding) {
    LocalDate first = delivery.withDayOfMonth(1);
    if (note.maturity().isBefore(first)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "maturity must not be before the delivery month "
              + YearMonth.from(delivery)
              + " but was "
              + note.maturity());
    }
    int term = Math.toIntExact(ChronoUnit.MONTHS.between(first, note.maturity()));
    boolean old = YearMonth.from(delivery).isBefore(FIRST_SIX_PERCENT);
    double factor =
        unrounded(note.coupon(), term / 12, rounding.down(term % 12), rounding, old ? 0.08 : 0.06);
    return Math.floor(factor * 1e4 + 0.5) / 1e4;
  }

  private static double unrounded(
      double coupon, int n, int z, Rounding rounding, double notionalYield) {
    double growth = 1 + notionalYield / 2;
    int v = rounding.stub(z);
    double a = StrictMath.pow(growth, -v / 6.0);
    double b = coupon / 2 * (6 - v) / 6;
    double c = StrictMath.pow(growth, z < 7 ? -2.0 * n : -(2.0 * n + 1));
    double d = coupon / notionalYield * (1 - c);
    return a * (coupon / 2 + c + d) - b;
  }
}
