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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

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

  private static final int RECENT = 16;

  private final CurveHistory curves;
  private final TheoreticalTerms terms;
  private final Contracts contracts;

  /** By contract, made when it is first asked for; empty where the curve allows none. */
  private final Map<Named, Optional<TheoreticalContract>> known = new ConcurrentHashMap<>();

  /**
   * Days that were asked for last, by the end of their place. A thread takes one out, prices from
   * it and puts it back, so that threads share what is filled, and a table serves many days.
   */
  private final AtomicReferenceArray<Day> recent = new AtomicReferenceArray<>(RECENT);

  private TheoreticalBaskets(CurveHistory curves, BusinessCalendar calendar) {
    TheoreticalTerms usual = TheoreticalTerms.DEFAULT;
    this.curves = curves;
    this.terms = new TheoreticalTerms(calendar, usual.rollDays(), usual.roundToTick());
    this.contracts = new Contracts(curves, Issuance.of(curves), terms);
  }

  /**
   * A contract of a product.
   *
   * @param delivery the first day of the delivery month, an epoch day
   */
  private record Named(TreasuryContract product, long delivery) {
    /** Written out, since this is asked for every position and day. */
    @Override
    public int hashCode() {
      return product.ordinal() + 31 * Long.hashCode(delivery);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named named && product == named.product && delivery == named.delivery;
    }
  }

  /** Discount factors of a day. Used by one thread at a time. */
  private static final class Day {
    private final DiscountTable table = new DiscountTable();
    private int curve = -1;
  }

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
    return contract(product, delivery, curve).isPresent();
  }

  /** The price and the cheapest note of a day; empty where the curve does not allow it. */
  Optional<TheoreticalSeries.Quote> quote(TreasuryContract product, LocalDate delivery, int curve) {
    return contract(product, delivery, curve).map(contract -> quote(contract, curve));
  }

  private TheoreticalSeries.Quote quote(TheoreticalContract contract, int curve) {
    Day day = take(curve);
    TheoreticalSeries.Quote quote = quote(contract, curve, day.table);
    recent.set(curve % RECENT, day);
    return quote;
  }

  private TheoreticalSeries.Quote quote(
      TheoreticalContract contract, int curve, DiscountTable table) {
    int day = curves.epochDay(curve);
    int left = Math.toIntExact(contract.delivery().toEpochDay() - day);
    double rate = DayCount.ACT_360.simpleRate(1 / table.discount(left), left);
    TheoreticalContract.Quote quote = contract.quote(day, table, rate);
    return new TheoreticalSeries.Quote(contract.delivery(), quote.price(), quote.cheapest());
  }

  /** Takes a day out; a new one where another thread has that of its place. */
  private Day take(int curve) {
    Day found = recent.getAndSet(curve % RECENT, null);
    Day day = found == null ? new Day() : found;
    if (day.curve != curve) {
      day.table.fill(curves.discount(curve));
      day.curve = curve;
    }
    return day;
  }

  /** The contract, where the curve of a day allows an answer. */
  private Optional<TheoreticalContract> contract(
      TreasuryContract product, LocalDate delivery, int curve) {
    long month = delivery.toEpochDay();
    long left = month - curves.epochDay(curve);
    if (left <= 0 || left > FURTHEST_DAYS) {
      return Optional.empty();
    }
    Named name = new Named(product, month);
    Optional<TheoreticalContract> found = known.get(name);
    if (found == null) {
      found = make(product, delivery);
      known.put(name, found);
    }
    return found;
  }

  private synchronized Optional<TheoreticalContract> make(
      TreasuryContract product, LocalDate delivery) {
    LocalDate first = LocalDate.ofEpochDay(curves.epochDay(0));
    if (first.isAfter(delivery.minusMonths(oldest(product)))) {
      return Optional.empty();
    }
    TheoreticalContract made = contracts.make(product, delivery, Cycle.of(product, terms));
    return made.isHypothetical() ? Optional.empty() : Optional.of(made);
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
