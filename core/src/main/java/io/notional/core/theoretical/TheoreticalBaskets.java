package io.notional.core.theoretical;

import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.DiscountTable;
import io.notional.core.issuance.Issuance;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.time.DayCount;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would be delivered into a contract, asked for single days: the cheapest note of the basket
 * that the Treasury's schedule made, carried to delivery at the curve's own short rate. Safe for
 * use by many threads.
 *
 * <p>The curve allows an answer where it begins before the oldest note of the basket was issued, on
 * days before the delivery month, and where something on the schedule may be delivered.
 */
public final class TheoreticalBaskets {
  /** The next contract but one is not quoted; discount factors go no further either. */
  private static final int FURTHEST_DAYS = 400;

  private final CurveHistory curves;
  private final TheoreticalTerms terms;
  private final Contracts contracts;
  private final Map<TreasuryContract, Map<LocalDate, TheoreticalContract>> known = new TreeMap<>();
  private volatile Day last;

  private TheoreticalBaskets(CurveHistory curves, BusinessCalendar calendar) {
    TheoreticalTerms usual = TheoreticalTerms.DEFAULT;
    this.curves = curves;
    this.terms = new TheoreticalTerms(calendar, usual.rollDays(), usual.roundToTick());
    this.contracts = new Contracts(curves, Issuance.of(curves), terms);
  }

  /** Discount factors of a day, filled once. */
  private record Day(int curve, DiscountTable table) {}

  /**
   * Baskets along a history of curves.
   *
   * @param calendar the days on which futures settle
   */
  public static TheoreticalBaskets of(CurveHistory curves, BusinessCalendar calendar) {
    return new TheoreticalBaskets(curves, calendar);
  }

  /** The curves. */
  CurveHistory curves() {
    return curves;
  }

  /**
   * Whether the curve allows an answer.
   *
   * @param delivery the first day of the delivery month
   * @param curve the place of the day in the curves
   */
  boolean allows(TreasuryContract product, LocalDate delivery, int curve) {
    int day = curves.epochDay(curve);
    LocalDate first = LocalDate.ofEpochDay(curves.epochDay(0));
    boolean complete = !first.isAfter(delivery.minusMonths(oldest(product)));
    long left = delivery.toEpochDay() - day;
    return complete
        && left > 0
        && left <= FURTHEST_DAYS
        && !contract(product, delivery).isHypothetical();
  }

  /** The price and the cheapest note of a day; empty where the curve does not allow it. */
  Optional<TheoreticalSeries.Quote> quote(TreasuryContract product, LocalDate delivery, int curve) {
    if (!allows(product, delivery, curve)) {
      return Optional.empty();
    }
    int day = curves.epochDay(curve);
    DiscountTable table = table(curve);
    int left = Math.toIntExact(delivery.toEpochDay() - day);
    double rate = DayCount.ACT_360.simpleRate(1 / table.discount(left), left);
    TheoreticalContract.Quote quote = contract(product, delivery).quote(day, table, rate);
    return Optional.of(new TheoreticalSeries.Quote(delivery, quote.price(), quote.cheapest()));
  }

  private DiscountTable table(int curve) {
    Day day = last;
    if (day == null || day.curve != curve) {
      day = new Day(curve, new DiscountTable().fill(curves.discount(curve)));
      last = day;
    }
    return day.table;
  }

  private synchronized TheoreticalContract contract(TreasuryContract product, LocalDate delivery) {
    return known
        .computeIfAbsent(product, p -> new TreeMap<>())
        .computeIfAbsent(
            delivery, month -> contracts.make(product, month, Cycle.of(product, terms)));
  }

  /** Months from the issue of the oldest note that may be delivered to the delivery month. */
  private static int oldest(TreasuryContract product) {
    return switch (product) {
      case ZT -> 63 - 21;
      case Z3N -> 84 - 33;
      case ZF -> 63 - 50;
      case ZN -> 120 - 78;
      case TN -> 120 - 113;
      case ZB -> 360 - 180;
      case UB -> 360 - 300;
    };
  }
}
