package io.notional.core.leverage;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;

/**
 * The terms on which a broker lends against stock. With value = units x price and equity = value -
 * debit:
 *
 * <pre>
 * a purchase needs   equity &gt;= initial x value
 * a call exists when equity &lt; maintenance x value, that is price &lt; debit / (units x (1 - maintenance))
 * least sale to cure = value - equity / initial, since a sale pays back the loan and leaves equity
 * </pre>
 *
 * <p>Source: Regulation T of the Federal Reserve (initial margin of 50%) and FINRA rule 4210
 * (maintenance of 25% for stock held long). Immutable.
 *
 * @param initial equity over value that a purchase needs and that a call goes back to, in (0, 1]
 * @param maintenance equity over value below which a call exists, in [0, initial]
 * @param spread what the debit balance costs above the cash rate, decimal per year, ACT/360, in
 *     [-1, 1]
 */
public record MarginLoanTerms(double initial, double maintenance, double spread) {
  /** Regulation T, at one and a half percent above cash. */
  public static final MarginLoanTerms REGULATION_T = new MarginLoanTerms(0.5, 0.25, 0.015);

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} if a value is outside its range
   */
  public MarginLoanTerms {
    require("initial", initial, 0, 1);
    require("maintenance", maintenance, 0, initial);
    require("spread", spread, -1, 1);
    if (initial == 0) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "margin loan initial must be greater than 0 but was 0");
    }
  }

  /** The price below which a call exists; zero or less when nothing is borrowed. */
  public double callPrice(double units, double debit) {
    return debit / (units * (1 - maintenance));
  }

  /** Whether a call exists: what is sold out or owes nothing is never called. */
  public boolean isCalled(double value, double debit) {
    return debit > 0 && value - debit < maintenance * value;
  }

  /** The least value to sell, costs aside, that brings equity back to initial; at most all. */
  public double leastSale(double value, double debit) {
    return Math.min(value, Math.max(0, value - (value - debit) / initial));
  }

  private static void require(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "margin loan " + name + " must be in [" + low + ", " + high + "] but was " + value);
    }
  }
}
