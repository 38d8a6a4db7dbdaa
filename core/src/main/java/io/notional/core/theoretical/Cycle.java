package io.notional.core.theoretical;

import io.notional.core.market.ContractDates;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;

/** Which contracts are quoted on a day. */
final class Cycle {
  private static final int MONTHS_APART = 3;

  private final TreasuryContract contract;
  private final TheoreticalTerms terms;

  Cycle(TreasuryContract contract, TheoreticalTerms terms) {
    this.contract = contract;
    this.terms = terms;
  }

  /** The first day of the month in which the contract in use on a day is delivered. */
  LocalDate inUse(int epochDay) {
    LocalDate delivery = LocalDate.ofEpochDay(epochDay).withDayOfMonth(1);
    delivery = delivery.plusMonths((MONTHS_APART - delivery.getMonthValue() % MONTHS_APART) % 3);
    while (rollDay(delivery) <= epochDay) {
      delivery = next(delivery);
    }
    return delivery;
  }

  LocalDate next(LocalDate delivery) {
    return delivery.plusMonths(MONTHS_APART);
  }

  /** The day from which the contract after this delivery is in use. */
  int rollDay(LocalDate delivery) {
    return terms.calendar().before(day(dates(delivery).firstIntention()), terms.rollDays());
  }

  /** The day from which a contract is quoted: when it follows the one in use. */
  int firstDay(LocalDate delivery) {
    return rollDay(delivery.minusMonths(2 * MONTHS_APART));
  }

  /** The first and the last business day of the delivery month. */
  int[] deliveryDays(LocalDate delivery) {
    int first = terms.calendar().sameOrNext(day(delivery));
    int last = terms.calendar().before(day(delivery.plusMonths(1)), 1);
    return new int[] {first, last};
  }

  private ContractDates dates(LocalDate delivery) {
    return ContractDates.treasury(delivery, contract.lastTradeBeforeMonthEnd(), terms.calendar());
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
