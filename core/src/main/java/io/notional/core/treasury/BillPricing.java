package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.time.DayCount;

/** Treasury bills: bank discount, ACT/360. Prices are per 1 of face, rates decimal per year. */
public final class BillPricing {
  private static final double DAYS_PER_YEAR = DayCount.ACT_360.daysPerYear();

  private BillPricing() {}

  /**
   * {@code 1 - d t/360}.
   *
   * @param discount bank discount rate
   * @param days calendar days to maturity
   * @throws NotionalException {@code OUT_OF_RANGE} if the price is not greater than zero
   */
  public static double price(double discount, int days) {
    double price = 1 - discount * days / DAYS_PER_YEAR;
    return requirePrice(price);
  }

  /** The bank discount rate of a price. */
  public static double discount(double price, int days) {
    return (1 - requirePrice(price)) * DAYS_PER_YEAR / days;
  }

  /** Simple money-market yield, ACT/360, of a bank discount: {@code d / (1 - d t/360)}. */
  public static double simpleYield(double discount, int days) {
    return discount / price(discount, days);
  }

  private static double requirePrice(double price) {
    if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "price of a bill must be greater than zero but was " + price);
    }
    return price;
  }
}
