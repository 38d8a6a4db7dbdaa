package io.notional.toolkit;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rebalances on a calendar, and whenever a sleeve is more than a band away from its target.
 *
 * <p>In this order, the first that triggers answers: watches that return every sleeve to target;
 * the last valuation date of the period, which returns every sleeve or only one; watches that
 * return some sleeves only. So in an Efficient Core fund equity capital goes first and overlay
 * notional, which returns the overlay alone, last: selling stock realises gains and trading futures
 * moves no capital. Collateral needs no band: its capital is what the others leave of 1. While
 * earlier orders wait to be filled the answer is no: what they will do is not yet in the weights.
 * Nothing is remembered, so a calendar date on which orders wait is passed over.
 *
 * <p>Immutable; allocates nothing.
 */
public final class BandAndCalendar implements RebalanceRule {
  /**
   * Weights are quotients in binary, so a drift of exactly the band may come out a few units in the
   * last place above it; only more than this is more than the band.
   */
  private static final double ROUNDING = 1e-12;

  private final Watch[] watches;
  private final double limit;
  private final Calendar calendar;

  /**
   * A rule.
   *
   * @param watches asked in this order within each of the two groups
   * @param band fraction of nav in (0, 1], the same for all
   */
  public BandAndCalendar(List<Watch> watches, double band, Calendar calendar) {
    this.watches =
        Stream.concat(
                watches.stream().filter(Watch::returnsEverySleeve),
                watches.stream().filter(watch -> !watch.returnsEverySleeve()))
            .toArray(Watch[]::new);
    this.limit = band + ROUNDING;
    this.calendar = calendar;
  }

  /** Every sleeve at the end of each period, however far any has drifted. */
  public static BandAndCalendar every(CalendarPeriod period) {
    return new BandAndCalendar(List.of(), 1, Calendar.all(period));
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    FundView fund = point.fund();
    if (fund.ordersPending()) {
      return Rebalance.NONE;
    }
    Watch out = firstOut(fund);
    if ((out == null || !out.returnsEverySleeve()) && calendar.ends(point)) {
      return calendar.answer();
    }
    return out == null ? Rebalance.NONE : out.answer();
  }

  /** The first that is out of its band, or null; those that return every sleeve come first. */
  private Watch firstOut(FundView fund) {
    for (Watch watch : watches) {
      if (watch.drift(fund) > limit) {
        return watch;
      }
    }
    return null;
  }

  /** When the calendar triggers and what it answers. */
  public sealed interface Calendar {
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
