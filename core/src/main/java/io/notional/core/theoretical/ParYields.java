package io.notional.core.theoretical;

import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldCurve;
import io.notional.core.market.DurationSource;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;

/**
 * Durations as they are, with the yield of what would be delivered by the par yields of the day, or
 * the last before it, up to ten calendar days old. Immutable.
 *
 * @param durations what all else is asked of
 * @param contract the product
 * @param curves par yields
 */
public record ParYields(DurationSource durations, TreasuryContract contract, CurveHistory curves)
    implements DurationSource {
  private static final int MAX_STALE_DAYS = 10;

  @Override
  public double years(LocalDate delivery, int epochDay) {
    return durations.years(delivery, epochDay);
  }

  @Override
  public double maturity(LocalDate delivery, int epochDay) {
    return durations.maturity(delivery, epochDay);
  }

  @Override
  public double fairPrice(LocalDate delivery, int epochDay) {
    return durations.fairPrice(delivery, epochDay);
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    return durations.policy(delivery, epochDay);
  }

  /** The par yield at the term that {@link FuturesDuration#term} takes for the cheapest note's. */
  @Override
  public double noteYield(LocalDate delivery, int epochDay) {
    int curve = curves.atOrBefore(epochDay);
    if (curve < 0 || epochDay - curves.epochDay(curve) > MAX_STALE_DAYS) {
      return Double.NaN;
    }
    ParYieldCurve par = curves.par(curve);
    return par.at(FuturesDuration.months(contract, delivery, par));
  }
}
