package io.notional.core.resample;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Contract;
import io.notional.core.market.ContractDates;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How contracts of one delivery month roll and end, in business days from the first day of that
 * month: as the last of them in the source did.
 *
 * @param monthsToNext months to the delivery of the contract that follows
 * @param steps when which share has left, in order
 * @param dates when the contract ends
 */
record RollPattern(int monthsToNext, List<Step> steps, Ends dates) {
  /** A share that has left by a day. */
  record Step(int businessDays, double share) {}

  /** The dates of a contract's end in business days; {@code null} where there is none. */
  record Ends(Integer intention, Integer notice, Integer lastTrade, boolean noticeKnown) {}

  RollPattern {
    steps = List.copyOf(steps);
  }

  /** By delivery month, the latest of a product. */
  static Map<Month, RollPattern> of(
      FutureProduct product, TradingDays days, BusinessCalendar calendar) {
    Map<Month, RollPattern> patterns = new EnumMap<>(Month.class);
    List<RollStep> rolls = product.rolls();
    for (int at = 0; at < rolls.size(); ) {
      int end = at + 1;
      while (end < rolls.size() && rolls.get(end).from() == rolls.get(at).from()) {
        end++;
      }
      List<RollStep> whole = rolls.subList(at, end);
      if (whole.get(whole.size() - 1).share() >= 1) {
        Contract from = product.contract(whole.get(0).from());
        LocalDate to = product.contract(whole.get(0).to()).delivery();
        patterns.put(from.delivery().getMonth(), of(from, to, whole, days, calendar));
      }
      at = end;
    }
    return patterns;
  }

  private static RollPattern of(
      Contract from,
      LocalDate to,
      List<RollStep> rolls,
      TradingDays days,
      BusinessCalendar calendar) {
    int delivery = day(from.delivery());
    List<Step> steps = new ArrayList<>();
    for (RollStep roll : rolls) {
      steps.add(
          new Step(businessDays(calendar, delivery, days.epochDay(roll.day())), roll.share()));
    }
    ContractDates dates = from.dates();
    Ends ends =
        new Ends(
            relative(calendar, delivery, dates.firstIntention()),
            relative(calendar, delivery, dates.firstNotice()),
            relative(calendar, delivery, dates.lastTrade()),
            dates.noticeKnown());
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(from.delivery(), to));
    return new RollPattern(months, steps, ends);
  }

  /** The dates of a contract of the month. */
  ContractDates dates(LocalDate delivery, BusinessCalendar calendar) {
    return new ContractDates(
        date(calendar, delivery, dates.intention()),
        date(calendar, delivery, dates.notice()),
        date(calendar, delivery, dates.lastTrade()),
        dates.noticeKnown());
  }

  private static LocalDate date(BusinessCalendar calendar, LocalDate delivery, Integer offset) {
    return offset == null
        ? LocalDate.MAX
        : LocalDate.ofEpochDay(day(calendar, day(delivery), offset));
  }

  private static Integer relative(BusinessCalendar calendar, int delivery, LocalDate date) {
    return date.equals(LocalDate.MAX) ? null : businessDays(calendar, delivery, day(date));
  }

  /**
   * Business days from a delivery to a day: those before it are negative, and the first business
   * day of the month is 0.
   */
  static int businessDays(BusinessCalendar calendar, int delivery, int epochDay) {
    int count = 0;
    for (int day = Math.min(delivery, epochDay); day < Math.max(delivery, epochDay); day++) {
      count += calendar.isBusinessDay(day) ? 1 : 0;
    }
    return epochDay < delivery ? -count : count;
  }

  /** The day so many business days from a delivery. */
  static int day(BusinessCalendar calendar, int delivery, int businessDays) {
    return businessDays < 0
        ? calendar.before(delivery, -businessDays)
        : calendar.after(calendar.sameOrNext(delivery), businessDays);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
