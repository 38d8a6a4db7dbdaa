package io.notional.core.measure;

import io.notional.core.result.Result;
import java.util.Optional;

/**
 * The measures of a result. {@link Conventions} says in words how each is computed. Immutable, and
 * safe for use by many threads.
 *
 * @param period the time it spans
 * @param performance returns and risk
 * @param exposure averages of what the fund was exposed to
 * @param margin how close margin came to the collateral; empty if nav alone was recorded
 * @param shocks the smallest moves that would have exhausted collateral; empty if nav alone was
 *     recorded
 * @param trading how much was traded and what it cost
 * @param futures the same and more by futures market and asset class
 * @param skew of the fund's returns
 * @param investors what those who paid in and took out earned; empty if nobody did after the first
 *     close
 */
public record Measures(
    Period period,
    Performance performance,
    AverageExposure exposure,
    Optional<MarginUse> margin,
    Optional<LeastShocks> shocks,
    TradingUse trading,
    FuturesUse futures,
    Skew skew,
    Optional<InvestorReturn> investors) {

  /**
   * Computes all of them.
   *
   * @throws IllegalArgumentException if the result has no close
   */
  public static Measures of(Result result) {
    if (result.size() == 0) {
      throw new IllegalArgumentException("a result without a close has no measures");
    }
    Period period = Period.of(result);
    return new Measures(
        period,
        Performance.of(result, period),
        AverageExposure.of(result),
        Optional.of(MarginUse.of(result)),
        Optional.of(LeastShocks.of(result)),
        TradingUse.of(result, period),
        FuturesUse.of(result),
        Skew.of(result),
        InvestorReturn.of(result, period));
  }
}
