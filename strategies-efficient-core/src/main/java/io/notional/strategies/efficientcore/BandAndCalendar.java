package io.notional.strategies.efficientcore;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import java.util.Locale;

/**
 * Rebalances on a calendar, and whenever an exposure is more than a band away from its target.
 *
 * <p>In this order: equity capital out of its band returns every sleeve to target; the last
 * valuation date of the period returns every sleeve, or only the overlay; overlay notional out of
 * its band returns the overlay alone, because selling stock realises gains and trading futures
 * moves no capital. Collateral needs no band: its capital and the equity's make 1, so it drifts by
 * as much. While earlier orders wait to be filled the answer is no: what they will do is not yet in
 * the weights. Nothing is remembered, so a calendar date on which orders wait is passed over.
 *
 * <p>Immutable; allocates nothing.
 */
final class BandAndCalendar implements RebalanceRule {
  /**
   * Weights are quotients in binary, so a drift of exactly the band may come out a few units in the
   * last place above it; only more than this is more than the band.
   */
  private static final double ROUNDING = 1e-12;

  private final Watch equity;
  private final Watch overlay;
  private final double limit;
  private final Calendar calendar;
  private final Rebalance onEquity;
  private final Rebalance onOverlay;

  /**
   * @param equity target capital of the equity sleeve
   * @param overlay target notional of the overlay sleeve
   * @param band fraction of nav in (0, 1]
   */
  BandAndCalendar(Watch equity, Watch overlay, double band, Calendar calendar) {
    this.equity = equity;
    this.overlay = overlay;
    this.limit = band + ROUNDING;
    this.calendar = calendar;
    this.onEquity = Rebalance.all("band equity");
    this.onOverlay = Rebalance.only("band " + overlay.sleeve(), overlay.sleeve());
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    FundView fund = point.fund();
    if (fund.ordersPending()) {
      return Rebalance.NONE;
    }
    if (Math.abs(fund.capital(equity.index()) - equity.target()) > limit) {
      return onEquity;
    }
    if (calendar.ends(point)) {
      return calendar.answer();
    }
    boolean out = Math.abs(fund.notional(overlay.index()) - overlay.target()) > limit;
    return out ? onOverlay : Rebalance.NONE;
  }

  /**
   * A sleeve that is watched.
   *
   * @param sleeve its id
   * @param index its place in the strategy's sleeves
   * @param target fraction of nav
   */
  record Watch(String sleeve, int index, double target) {}

  /** When the calendar triggers and what it answers. */
  sealed interface Calendar {
    /** No calendar: the bands alone. */
    Calendar NEVER = new Never();

    /** Every sleeve at the end of each period. */
    static Calendar all(CalendarPeriod period) {
      return new Periodic(period, Rebalance.all(reason(period)));
    }

    /** One sleeve at the end of each period. */
    static Calendar only(CalendarPeriod period, String sleeve) {
      return new Periodic(period, Rebalance.only(reason(period), sleeve));
    }

    /** Whether a period ends at this close. */
    boolean ends(DecisionPoint point);

    /** The answer when it does. */
    Rebalance answer();

    private static String reason(CalendarPeriod period) {
      return "calendar " + period.name().toLowerCase(Locale.ROOT);
    }
  }

  private record Never() implements Calendar {
    @Override
    public boolean ends(DecisionPoint point) {
      return false;
    }

    @Override
    public Rebalance answer() {
      return Rebalance.NONE;
    }
  }

  private record Periodic(CalendarPeriod period, Rebalance answer) implements Calendar {
    @Override
    public boolean ends(DecisionPoint point) {
      return point.market().endsPeriod(period);
    }
  }
}
