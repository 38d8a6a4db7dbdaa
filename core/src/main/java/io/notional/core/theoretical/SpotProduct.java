package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Terms;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A futures product on something that has a price. Immutable.
 *
 * @param name what messages call it
 * @param terms asset class, multiplier, tick, lot, currency
 * @param cycle the months in which it is delivered
 * @param dates when its contracts end
 */
public record SpotProduct(String name, Terms terms, DeliveryCycle cycle, ContractDateRule dates) {
  /**
   * Checks that contracts end.
   *
   * @throws NotionalException {@code CONFLICT} if the rule does not say when they are last traded
   */
  public SpotProduct {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(cycle, "cycle");
    if (!dates.knowsLastTrade()) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "dates of " + name + " must say when contracts end but are " + dates.id());
    }
  }

  /** When a contract ends. */
  ContractDates dates(LocalDate delivery, BusinessCalendar calendar) {
    return dates.dates(delivery, calendar);
  }

  /**
   * The day to which spot is carried, in days since 1970-01-01. A contract that is settled in cash,
   * or delivered after its last trade, is as good as spot on its last trade; one into which may be
   * delivered before is so on the first business day of its month on which notice has begun.
   */
  int deliveryDay(LocalDate delivery, BusinessCalendar calendar) {
    ContractDates ends = dates(delivery, calendar);
    int lastTrade = day(ends.lastTrade());
    if (ends.firstNotice().isAfter(ends.lastTrade())) {
      return lastTrade;
    }
    return Math.max(calendar.sameOrNext(day(delivery)), day(ends.firstNotice()));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
