package io.notional.testkit.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.AssetClass;
import io.notional.api.roll.RollRule;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Futures of a fixture: a contract for each quarter, quoted for nine months. */
final class FutureQuotes {
  private static final double STEP = 0.004;
  private static final double DURATION = 6;
  private static final int QUOTED_MONTHS = 9;

  /** Weekdays before the first notice on which the data move on to the next contract. */
  private static final int ROLL_DAYS = 8;

  private final Quotes quotes;
  private final CostModel costs;
  private final boolean durations;

  /**
   * @param durations whether those of bonds are known
   */
  FutureQuotes(Quotes quotes, CostModel costs, boolean durations) {
    this.quotes = quotes;
    this.costs = costs;
    this.durations = durations;
  }

  /** The product; empty if there is no quote of it. */
  Optional<FutureInput> input(Listing listing, Optional<RollRule> rule) {
    int first = quotes.firstDay(listing);
    int last = quotes.lastDay(listing);
    double[] prices = quotes.prices(listing.id(), 100, 0.006);
    List<ContractInput> contracts = new ArrayList<>();
    double[] inUse = new double[quotes.weekdays()];
    LocalDate delivery = firstDelivery();
    int usedFrom = 0;
    while (usedFrom <= last) {
      ContractDates dates = ContractDates.treasury(delivery, 7, BusinessCalendar.WEEKDAYS);
      int usedTo = dayBefore(BusinessCalendar.WEEKDAYS.before(dates.firstNotice(), ROLL_DAYS));
      contract(listing, delivery, dates, prices, contracts.size(), first, last)
          .ifPresent(contracts::add);
      for (int day = usedFrom; day <= Math.min(usedTo, inUse.length - 1); day++) {
        inUse[day] = Math.max(0, contracts.size() - 1);
      }
      usedFrom = Math.max(usedFrom, usedTo + 1);
      delivery = delivery.plusMonths(3);
    }
    // one more, so that a rule has where to roll to
    ContractDates dates = ContractDates.treasury(delivery, 7, BusinessCalendar.WEEKDAYS);
    contract(listing, delivery, dates, prices, contracts.size(), first, last)
        .ifPresent(contracts::add);
    return first > last ? Optional.empty() : Optional.of(input(listing, contracts, inUse, rule));
  }

  private FutureInput input(
      Listing listing, List<ContractInput> contracts, double[] inUse, Optional<RollRule> rule) {
    DatedSeries used =
        quotes.series(
            listing.id() + " contract in use",
            inUse,
            quotes.firstDay(listing),
            quotes.lastDay(listing),
            false);
    Optional<DurationSource> known =
        durations && listing.terms().assetClass().equals(AssetClass.BONDS)
            ? Optional.of(DurationSource.stated(DURATION))
            : Optional.empty();
    return FutureInput.builder()
        .id(listing.id())
        .terms(listing.terms())
        .contracts(contracts)
        .inUse(used)
        .rollRule(rule)
        .durations(known)
        .margin(MarginChain.percentOfNotional(0.055, 0.05))
        .costs(costs)
        .build();
  }

  private Optional<ContractInput> contract(
      Listing listing,
      LocalDate delivery,
      ContractDates dates,
      double[] prices,
      int place,
      int first,
      int last) {
    int from = Math.max(first, dayBefore(dates.lastTrade().minusMonths(QUOTED_MONTHS)) + 1);
    int to = Math.min(last, dayBefore(dates.lastTrade()));
    if (from > to) {
      return Optional.empty();
    }
    double[] closes = new double[prices.length];
    for (int day = from; day <= to; day++) {
      closes[day] = prices[day] * (1 - STEP * (place % 8));
    }
    DatedSeries series = quotes.series(listing.id() + " " + delivery, closes, from, to, true);
    return Optional.of(new ContractInput(delivery, series, dates));
  }

  private LocalDate firstDelivery() {
    LocalDate start = LocalDate.ofEpochDay(quotes.date(0));
    return LocalDate.of(start.getYear(), 3, 1);
  }

  /** The last weekday at or before a date, which may lie before the first or after the last. */
  private int dayBefore(LocalDate date) {
    long days = date.toEpochDay() - quotes.date(0);
    long weeks = Math.floorDiv(days, 7L);
    return Math.toIntExact(5 * weeks + Math.min(4, Math.floorMod(days, 7L)));
  }
}
