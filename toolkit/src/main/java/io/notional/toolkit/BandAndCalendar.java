package io.notional.toolkit;

import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.SleeveView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rebalances on a calendar, and whenever a sleeve is more than a band away from what the strategy
 * last ordered it to hold. It knows the targets from the fund's view, so it serves any strategy.
 *
 * <p>In this order, the first that triggers answers: a sleeve paid in full out of its band, which
 * returns every sleeve to target; the last valuation date of the period, which returns every sleeve
 * or the overlays alone; a sleeve of futures out of its band, which returns itself alone. For
 * selling stock realises gains, and trading futures moves no capital. Collateral needs no band: its
 * capital is what the others leave of 1. While earlier orders wait to be filled the answer is no:
 * what they will do is not yet in the weights. Nothing is remembered, so a calendar date on which
 * orders wait is passed over.
 *
 * <p>Immutable; allocates nothing when the answer is no.
 */
public final class BandAndCalendar implements RebalanceRule {
  /**
   * Weights are quotients in binary, so a drift of exactly the band may come out a few units in the
   * last place above it; only more than this is more than the band.
   */
  private static final double ROUNDING = 1e-12;

  private final double limit;
  private final List<String> watched;
  private final CalendarPeriod period;
  private final Scope scope;

  /** Which sleeves the calendar returns to target. */
  public enum Scope {
    ALL,
    /** Those of futures. */
    OVERLAY
  }

  /**
   * A rule.
   *
   * @param band fraction of nav greater than 0, the same for all
   * @param watched ids of the sleeves that have a band; all when empty
   * @param period empty for the band alone
   */
  public BandAndCalendar(
      double band, List<String> watched, Optional<CalendarPeriod> period, Scope scope) {
    this.limit = band + ROUNDING;
    this.watched = List.copyOf(watched);
    this.period = period.orElse(null);
    this.scope = scope;
  }

  /**
   * The same for all sleeves.
   *
   * @param band fraction of nav greater than 0; infinite for none
   * @param period empty for the band alone
   */
  public static BandAndCalendar of(double band, Optional<CalendarPeriod> period) {
    return new BandAndCalendar(band, List.of(), period, Scope.ALL);
  }

  /** Every sleeve at the end of each period, however far any has drifted. */
  public static BandAndCalendar every(CalendarPeriod period) {
    return of(Double.POSITIVE_INFINITY, Optional.of(period));
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    FundView fund = point.fund();
    if (fund.ordersPending()) {
      return Rebalance.NONE;
    }
    SleeveView out = limit < Double.POSITIVE_INFINITY ? firstOut(fund) : null;
    boolean returnsAll = out != null && out.funding() == Funding.PAID_IN_FULL;
    if (!returnsAll && period != null && point.market().endsPeriod(period)) {
      return onCalendar(fund);
    }
    if (out == null) {
      return Rebalance.NONE;
    }
    String reason = "band " + out.id();
    return returnsAll ? Rebalance.all(reason) : Rebalance.only(reason, out.id());
  }

  @Override
  public OptionalDouble band(String sleeve) {
    boolean has =
        limit < Double.POSITIVE_INFINITY && (watched.isEmpty() || watched.contains(sleeve));
    return has ? OptionalDouble.of(limit - ROUNDING) : OptionalDouble.empty();
  }

  /** The first that is out of its band, or null; those paid in full come first. */
  private SleeveView firstOut(FundView fund) {
    boolean all = watched.isEmpty();
    List<SleeveView> sleeves = fund.sleeves();
    int count = all ? sleeves.size() : watched.size();
    SleeveView overlay = null;
    for (int i = 0; i < count; i++) {
      SleeveView sleeve = all ? sleeves.get(i) : fund.sleeve(watched.get(i));
      double target = sleeve.target(); // not a number: nothing to drift from
      if (!Double.isNaN(target) && Math.abs(sleeve.notional() - target) > limit) {
        if (sleeve.funding() == Funding.PAID_IN_FULL) {
          return sleeve;
        }
        overlay = overlay == null ? sleeve : overlay;
      }
    }
    return overlay;
  }

  private Rebalance onCalendar(FundView fund) {
    String reason = "calendar " + period.name().toLowerCase(Locale.ROOT);
    if (scope == Scope.ALL) {
      return Rebalance.all(reason);
    }
    String[] overlays =
        fund.sleeves().stream()
            .filter(sleeve -> sleeve.funding() == Funding.MARGINED)
            .map(SleeveView::id)
            .toArray(String[]::new);
    return overlays.length == 0 ? Rebalance.NONE : Rebalance.only(reason, overlays);
  }
}
