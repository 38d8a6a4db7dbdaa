package io.notional.core.synthetic;

import io.notional.core.market.ContractDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * When a contract is listed, in use, and gone, by the number of the valuation day.
 *
 * @param delivery the first day of the delivery month
 * @param dates its last dates
 * @param firstDay the first day with a close
 * @param lastDay the last day with a close
 * @param rollDay the first day on which the next contract is in use; may be after the last day of
 *     the market
 */
record ContractLife(
    LocalDate delivery, ContractDates dates, int firstDay, int lastDay, int rollDay) {
  private static final int MONTHS_LISTED = 9;
  private static final int MONTHS_APART = 3;

  /** Business days from the roll to the day by which a long must be out. */
  private static final int ROLL_BEFORE_EXIT = 5;

  /** All contracts of the March cycle that are in use or listed during the market, in order. */
  static List<ContractLife> all(int[] epochDays, Function<LocalDate, ContractDates> datesOf) {
    LocalDate start = LocalDate.ofEpochDay(epochDays[0]);
    LocalDate end = LocalDate.ofEpochDay(epochDays[epochDays.length - 1]);
    List<ContractLife> lives = new ArrayList<>();
    LocalDate delivery = start.withDayOfMonth(1);
    while (delivery.getMonthValue() % MONTHS_APART != 0) {
      delivery = delivery.plusMonths(1);
    }
    for (; !listing(delivery).isAfter(end); delivery = delivery.plusMonths(MONTHS_APART)) {
      ContractLife life = of(delivery, datesOf.apply(delivery), epochDays);
      if (life.rollDay > 0) {
        lives.add(life);
      }
    }
    return lives;
  }

  private static ContractLife of(LocalDate delivery, ContractDates dates, int[] epochDays) {
    int exit = (int) Math.min(dates.firstIntention().toEpochDay(), dates.lastTrade().toEpochDay());
    int roll = BusinessDays.before(exit, ROLL_BEFORE_EXIT);
    return new ContractLife(
        delivery,
        dates,
        atOrAfter(epochDays, epochDay(listing(delivery))),
        Math.min(atOrAfter(epochDays, epochDay(dates.lastTrade())), epochDays.length - 1),
        atOrAfter(epochDays, roll));
  }

  /** By day, the place of the contract in use. */
  static int[] inUse(List<ContractLife> lives, int days) {
    int[] places = new int[days];
    int place = 0;
    for (int t = 0; t < days; t++) {
      while (lives.get(place).rollDay <= t) {
        place++;
      }
      places[t] = place;
    }
    return places;
  }

  private static LocalDate listing(LocalDate delivery) {
    return delivery.minusMonths(MONTHS_LISTED);
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static int atOrAfter(int[] epochDays, int epochDay) {
    int found = Arrays.binarySearch(epochDays, epochDay);
    return found >= 0 ? found : -found - 1;
  }
}
