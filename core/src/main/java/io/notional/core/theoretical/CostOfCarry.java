package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.time.DayCount;
import java.util.Objects;

/**
 * What it costs to hold something until it is delivered: financing and storage, less what it earns
 * meanwhile. With spot S and T calendar days to delivery the fair value of a future is
 *
 * <pre>
 * F = S exp(f T + spread T/360 + (storage - income) T/365)
 * </pre>
 *
 * <p>where f is the financing rate per day, continuous over its own term ({@link
 * Financing#continuousPerDay}): F = S e^((r + u - q) T) of Hull, Options, Futures, and Other
 * Derivatives, chapter 5. Immutable.
 *
 * @param spread what financing costs above its rate, decimal per year, ACT/360
 * @param storage decimal per year of 365 days of the price, continuous
 */
public record CostOfCarry(Financing financing, double spread, IncomeYield income, double storage) {
  private static final double MONEY_YEAR = DayCount.ACT_360.daysPerYear();
  private static final double YEAR = DayCount.ACT_365F.daysPerYear();

  /**
   * Checks the numbers.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if one is not finite
   */
  public CostOfCarry {
    Objects.requireNonNull(financing, "financing");
    Objects.requireNonNull(income, "income");
    if (!Double.isFinite(spread) || !Double.isFinite(storage)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "financing spread and storage must be finite but were " + spread + " and " + storage);
    }
  }

  /** Financing at a rate, and nothing else that costs or pays. */
  public static CostOfCarry at(Financing financing) {
    return new CostOfCarry(financing, 0, IncomeYield.NONE, 0);
  }

  /**
   * The continuous cost per calendar day.
   *
   * @param epochDay days since 1970-01-01
   * @return NaN where income is not known
   * @throws NotionalException {@code NOT_COVERED} if there is no financing rate, or only one that
   *     is too old
   */
  double perDay(int epochDay) {
    return financing.continuousPerDay(epochDay)
        + spread / MONEY_YEAR
        + (storage - income.at(epochDay)) / YEAR;
  }
}
