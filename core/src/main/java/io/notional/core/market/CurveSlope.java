package io.notional.core.market;

import java.time.LocalDate;
import java.util.List;

/**
 * The slope of a futures curve at a close: the difference of two contracts that are both quoted,
 * over the days between their deliveries. The second is the one whose delivery month is nearest, of
 * two equally near the later. Deliveries that are not quoted at that close do not matter, so that
 * what a product lists later never changes an earlier slope.
 */
final class CurveSlope {
  /**
   * A slope between deliveries further apart than this says nothing about the next day: three
   * quarterly contracts.
   */
  private static final int MOST_MONTHS = 9;

  private static final int MONTHS_OF_YEAR = 12;
  private static final int NONE = -1;

  private final List<Contract> contracts;

  /**
   * @param contracts in order of delivery
   */
  CurveSlope(List<Contract> contracts) {
    this.contracts = contracts;
  }

  /**
   * What a contract gains a calendar day if the curve stays as it is.
   *
   * @return points; 0 where the contract or no other within reach is quoted
   */
  double at(int held, int day) {
    Contract contract = contracts.get(held);
    int other = contract.quotedOn(day) ? nearest(held, day) : NONE;
    if (other == NONE) {
      return 0;
    }
    Contract second = contracts.get(other);
    double daysApart = (double) second.delivery().toEpochDay() - contract.delivery().toEpochDay();
    return (contract.close(day) - second.close(day)) / daysApart;
  }

  private int nearest(int held, int day) {
    int later = quoted(held, 1, day);
    int earlier = quoted(held, -1, day);
    if (later == NONE || earlier == NONE) {
      return later == NONE ? earlier : later;
    }
    return monthsApart(held, earlier) < monthsApart(held, later) ? earlier : later;
  }

  /** The first contract on one side that is quoted and within reach. */
  private int quoted(int held, int step, int day) {
    int other = held + step;
    while (other >= 0 && other < contracts.size() && monthsApart(held, other) <= MOST_MONTHS) {
      if (contracts.get(other).quotedOn(day) && monthsApart(held, other) > 0) {
        return other;
      }
      other += step;
    }
    return NONE;
  }

  private int monthsApart(int one, int other) {
    return Math.abs(month(contracts.get(one)) - month(contracts.get(other)));
  }

  private static int month(Contract contract) {
    LocalDate delivery = contract.delivery();
    return delivery.getYear() * MONTHS_OF_YEAR + delivery.getMonthValue();
  }
}
