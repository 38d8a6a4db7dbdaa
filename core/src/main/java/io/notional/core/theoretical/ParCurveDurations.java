package io.notional.core.theoretical;

import io.notional.core.curve.CurveHistory;
import io.notional.core.market.DurationSource;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Durations of contracts without a basket, by {@link FuturesDuration#approximate} from the par
 * yields of the same day, or the last before it, up to ten calendar days old. Immutable.
 *
 * @param contract the product
 * @param curves the par yields
 */
public record ParCurveDurations(TreasuryContract contract, CurveHistory curves)
    implements DurationSource {
  /** The policy of a duration from the day's own yields. */
  public static final String PAR_CURVE = "par-curve";

  /** The policy of a duration from yields of an earlier day. */
  public static final String CARRIED = "par-curve-carried";

  private static final int MAX_STALE_DAYS = 10;

  public ParCurveDurations {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(curves, "curves");
  }

  @Override
  public double years(LocalDate delivery, int epochDay) {
    int curve = curve(epochDay);
    return curve < 0
        ? Double.NaN
        : FuturesDuration.approximate(contract, delivery, curves.par(curve));
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    int curve = curve(epochDay);
    if (curve < 0) {
      return UNKNOWN;
    }
    return curves.epochDay(curve) == epochDay ? PAR_CURVE : CARRIED;
  }

  private int curve(int epochDay) {
    int curve = curves.atOrBefore(epochDay);
    return curve < 0 || epochDay - curves.epochDay(curve) > MAX_STALE_DAYS ? -1 : curve;
  }
}
