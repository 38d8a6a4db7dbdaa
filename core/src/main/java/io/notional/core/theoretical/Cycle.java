package io.notional.core.theoretical;

import io.notional.core.market.ContractDates;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.function.Function;

/** Which contracts are quoted on a day. */
final class Cycle {
  private final DeliveryCycle months;
  private final Function<LocalDate, ContractDates> dates;
  private final TheoreticalTerms terms;

  /**
   * A cycle of contracts.
   *
   * @param dates when a contract ends, by the first day of its delivery month
   */
  Cycle(DeliveryCycle months, Function<LocalDate, ContractDates> dates, TheoreticalTerms terms) {
    this.months = months;
    this.dates = dates;
    this.terms = terms;
  }

  /** Of a Treasury product. */
  static Cycle of(TreasuryContract contract, TheoreticalTerms terms) {
    int lastTrade = contract.lastTradeBeforeMonthEnd();
    return new Cycle(
        DeliveryCycle.QUARTERLY,
        delivery -> ContractDates.treasury(delivery, lastTrade, terms.calendar()),
        terms);
  }

  /** The first day of the month in which the contract in use on a day is delivered. */
  LocalDate inUse(int epochDay) {
    LocalDate delivery = months.sameOrNext(LocalDate.ofEpochDay(epochDay));
    while (rollDay(delivery) <= epochDay) {
      delivery = next(delivery);
    }
    return delivery;
  }

  LocalDate next(LocalDate delivery) {
    return months.next(delivery);
  }

  /** The day from which the contract after this delivery is in use. */
  int rollDay(LocalDate delivery) {
    return terms.rollDay(dates.apply(delivery));
  }

  /** The day from which a contract is quoted: when it follows the one in use. */
  int firstDay(LocalDate delivery) {
    return rollDay(months.previous(months.previous(delivery)));
  }
}
