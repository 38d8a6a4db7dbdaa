package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The contracts of a product on paths: those that follow the last of the source in its own cycle,
 * rolled as many business days before delivery as the last of the same month were. All paths share
 * it. Immutable.
 */
final class PathSchedule {
  /** Business days before it comes into use from which a contract is quoted. */
  private static final int LEAD = 5;

  private final List<Listed> contracts = new ArrayList<>();
  private final List<RollStep> rolls = new ArrayList<>();
  private final int[] active;

  /**
   * A contract.
   *
   * @param firstDay the first valuation day with a price
   * @param inUse the first on which orders trade it
   * @param lastDay the last valuation day with a price
   */
  record Listed(LocalDate delivery, ContractDates dates, int firstDay, int inUse, int lastDay) {}

  /**
   * The contracts of a product over the days of paths.
   *
   * @param lastDay the last valuation day of the source
   * @throws NotionalException {@code NOT_COVERED} if the source has no roll out of a month
   */
  PathSchedule(FutureProduct product, TradingDays source, int lastDay, TradingDays days) {
    BusinessCalendar calendar = days.settlement().futuresOn(product.terms().assetClass());
    Map<Month, RollPattern> patterns = RollPattern.of(product, source, calendar);
    this.active = new int[days.size()];
    LocalDate delivery = product.contract(product.activeContract(lastDay)).delivery();
    RollPattern pattern = pattern(patterns, product, delivery);
    while (end(days, calendar, delivery, pattern) < 0) {
      delivery = delivery.plusMonths(pattern.monthsToNext());
      pattern = pattern(patterns, product, delivery);
    }
    int quoted = 0;
    int inUse = 0;
    while (true) {
      int first = Math.max(inUse, step(days, calendar, delivery, pattern, 0));
      int last = Math.max(first, end(days, calendar, delivery, pattern));
      boolean over = first >= days.size() - 1;
      int lastQuote = Math.min(last, days.size() - 1);
      ContractDates dates = pattern.dates(delivery, calendar);
      contracts.add(new Listed(delivery, dates, quoted, inUse, lastQuote));
      java.util.Arrays.fill(active, inUse, over ? days.size() : first, contracts.size() - 1);
      if (over) {
        break;
      }
      addSteps(days, calendar, delivery, pattern);
      quoted = Math.max(inUse, first - LEAD);
      inUse = first;
      delivery = delivery.plusMonths(pattern.monthsToNext());
      pattern = pattern(patterns, product, delivery);
    }
  }

  private void addSteps(
      TradingDays days, BusinessCalendar calendar, LocalDate delivery, RollPattern pattern) {
    int from = contracts.size() - 1;
    for (int i = 0; i < pattern.steps().size(); i++) {
      int day = Math.max(step(days, calendar, delivery, pattern, i), contracts.get(from).inUse());
      if (day < days.size()) {
        LocalDate date = days.date(day);
        double share = pattern.steps().get(i).share();
        rolls.add(
            new RollStep(day, from, from + 1, share, date, date, RollStep.Policy.COMMON_QUOTE));
      }
    }
  }

  private static int end(
      TradingDays days, BusinessCalendar calendar, LocalDate delivery, RollPattern pattern) {
    return step(days, calendar, delivery, pattern, pattern.steps().size() - 1);
  }

  /** The last valuation day at or before a step; -1 before the first, the size after the last. */
  private static int step(
      TradingDays days,
      BusinessCalendar calendar,
      LocalDate delivery,
      RollPattern pattern,
      int step) {
    int first = Math.toIntExact(delivery.toEpochDay());
    int day = RollPattern.day(calendar, first, pattern.steps().get(step).businessDays());
    return day > days.epochDay(days.size() - 1) ? days.size() : days.atOrBefore(day);
  }

  private static RollPattern pattern(
      Map<Month, RollPattern> patterns, FutureProduct product, LocalDate delivery) {
    RollPattern found = patterns.get(delivery.getMonth());
    if (found == null) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          product.id()
              + " rolls out of no contract of "
              + delivery.getMonth().getDisplayName(TextStyle.FULL, Locale.ROOT)
              + " in its data, so that its cycle is not known: paths need a year of rolls");
    }
    return found;
  }

  /** In order of delivery. */
  List<Listed> contracts() {
    return contracts;
  }

  /** In order of their day. */
  List<RollStep> rolls() {
    return rolls;
  }

  /** By valuation day the place of the contract in use; never written to. */
  int[] active() {
    return active;
  }
}
