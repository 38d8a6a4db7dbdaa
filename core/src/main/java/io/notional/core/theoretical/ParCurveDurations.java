package io.notional.core.theoretical;

import io.notional.core.curve.CurveHistory;
import io.notional.core.market.DurationSource;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Durations from the par yields of the same day, or the last before it, up to ten calendar days
 * old: of the cheapest note of the theoretical basket where the curve allows it, and by {@link
 * FuturesDuration#approximate} elsewhere. Immutable.
 *
 * @param contract the product
 * @param baskets what would be delivered
 */
public record ParCurveDurations(TreasuryContract contract, TheoreticalBaskets baskets)
    implements DurationSource {
  /** The policy of the cheapest note at the day's own yields. */
  public static final String CHEAPEST = "cheapest-note";

  /** The policy of the cheapest note at yields of an earlier day. */
  public static final String CHEAPEST_CARRIED = "cheapest-note-carried";

  /** The policy of an approximation from the day's own yields. */
  public static final String PAR_CURVE = "par-curve";

  /** The policy of an approximation from yields of an earlier day. */
  public static final String CARRIED = "par-curve-carried";

  private static final int MAX_STALE_DAYS = 10;

  public ParCurveDurations {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(baskets, "baskets");
  }

  @Override
  public double years(LocalDate delivery, int epochDay) {
    int curve = curve(epochDay);
    if (curve < 0) {
      return Double.NaN;
    }
    return baskets
        .quote(contract, delivery, curve)
        .map(TheoreticalSeries.Quote::duration)
        .orElseGet(
            () -> FuturesDuration.approximate(contract, delivery, baskets.curves().par(curve)));
  }

  @Override
  public double maturity(LocalDate delivery, int epochDay) {
    int curve = curve(epochDay);
    if (curve < 0) {
      return Double.NaN;
    }
    return baskets
        .quote(contract, delivery, curve)
        .map(quote -> quote.maturity(baskets.curves().epochDay(curve)))
        .orElseGet(() -> FuturesDuration.term(contract, delivery, baskets.curves().par(curve)));
  }

  @Override
  public double fairPrice(LocalDate delivery, int epochDay) {
    int curve = baskets.curves().atOrBefore(epochDay);
    boolean own = curve >= 0 && baskets.curves().epochDay(curve) == epochDay;
    return own
        ? baskets
            .quote(contract, delivery, curve)
            .map(TheoreticalSeries.Quote::price)
            .orElse(Double.NaN)
        : Double.NaN;
  }

  /** The par yield at the term that {@link FuturesDuration#term} takes for the cheapest note's. */
  @Override
  public double noteYield(LocalDate delivery, int epochDay) {
    return new ParYields(this, contract, baskets.curves()).noteYield(delivery, epochDay);
  }

  @Override
  public String policy(LocalDate delivery, int epochDay) {
    int curve = curve(epochDay);
    if (curve < 0) {
      return UNKNOWN;
    }
    boolean own = baskets.curves().epochDay(curve) == epochDay;
    if (baskets.allows(contract, delivery, curve)) {
      return own ? CHEAPEST : CHEAPEST_CARRIED;
    }
    return own ? PAR_CURVE : CARRIED;
  }

  private int curve(int epochDay) {
    CurveHistory curves = baskets.curves();
    int curve = curves.atOrBefore(epochDay);
    return curve < 0 || epochDay - curves.epochDay(curve) > MAX_STALE_DAYS ? -1 : curve;
  }
}
