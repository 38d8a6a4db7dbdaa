package io.notional.core.market;

import io.notional.api.roll.RollRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the roll steps of a product from the contracts its data holds in use. */
final class RollScheduler {
  /** A common quote further than this before the data's roll is no roll price any more. */
  private static final int MAX_DAYS_BEFORE_DATA_ROLL = 10;

  private final FutureInput input;
  private final TradingDays days;
  private final List<RollStep> steps = new ArrayList<>();
  private final List<RollSchedule.ImpliedPrice> implied = new ArrayList<>();
  private final int[] keptDates;
  private final int[] keptContracts;
  private final BusinessCalendar calendar;

  RollScheduler(FutureInput input, TradingDays days) {
    this.input = input;
    this.days = days;
    this.calendar = days.settlement().futuresOn(input.terms().assetClass());
    DatedSeries inUse = input.inUse();
    int[] dates = new int[inUse.size()];
    int[] contracts = new int[inUse.size()];
    int kept = 0;
    for (int row = 0; row < inUse.size(); row++) {
      if (calendar.isBusinessDay(inUse.epochDay(row))) {
        dates[kept] = inUse.epochDay(row);
        contracts[kept++] = (int) inUse.value(row);
      }
    }
    this.keptDates = Arrays.copyOf(dates, kept);
    this.keptContracts = Arrays.copyOf(contracts, kept);
  }

  RollSchedule schedule() {
    int[] active = new int[days.size()];
    Arrays.fill(active, -1);
    if (keptDates.length == 0) {
      return new RollSchedule(active, List.of(), List.of());
    }
    int start = days.atOrAfter(keptDates[0]);
    for (int row = 1; row < keptDates.length; row++) {
      if (keptContracts[row] != keptContracts[row - 1]) {
        int before = steps.size();
        roll(row, start);
        if (steps.size() == before) {
          continue; // nothing of this roll lies inside the valuation days
        }
        int from = steps.get(before).day();
        Arrays.fill(active, Math.min(start, from), from, keptContracts[row - 1]);
        start = from;
      }
    }
    int end = days.atOrBefore(keptDates[keptDates.length - 1] + input.maxStaleDays());
    if (start <= end) {
      Arrays.fill(active, start, end + 1, keptContracts[keptContracts.length - 1]);
    }
    return new RollSchedule(active, steps, implied);
  }

  private void roll(int row, int start) {
    int from = keptContracts[row - 1];
    int to = keptContracts[row];
    if (input.rollRule().isPresent()) {
      if (byRule(input.rollRule().get(), from, to, start)) {
        return;
      }
    } else {
      int common = lastCommonQuote(from, to, keptDates[row - 1], start);
      if (common >= 0) {
        add(common, from, to, 1, RollStep.Policy.COMMON_QUOTE);
        return;
      }
    }
    if (!byAdjustedGap(row, from, to)) {
      int day = days.atOrAfter(keptDates[row]);
      if (day < days.size()) {
        add(day, from, to, 1, RollStep.Policy.GAP_ROLL);
      }
    }
  }

  private int lastCommonQuote(int from, int to, int lastInUse, int start) {
    for (int t = days.atOrBefore(lastInUse);
        t >= start && days.epochDay(t) > lastInUse - MAX_DAYS_BEFORE_DATA_ROLL;
        t--) {
      if (quoted(from, t) && quoted(to, t)) {
        return t;
      }
    }
    return -1;
  }

  private boolean byRule(RollRule rule, int from, int to, int start) {
    ContractInput near = input.contracts().get(from);
    RolledShare rolled =
        new RolledShare(rule, input.id(), new ContractWindow(near.dates(), calendar));
    DatedSeries closes = near.closes();
    int end = days.atOrBefore(closes.epochDay(closes.size() - 1));
    double done = 0;
    int lastCommon = -1;
    for (int t = start; t <= end && done < 1; t++) {
      if (quoted(from, t) && quoted(to, t)) {
        lastCommon = t;
        double share = rolled.on(days.date(t));
        if (share > done) {
          add(t, from, to, share, RollStep.Policy.COMMON_QUOTE);
          done = share;
        }
      }
    }
    if (lastCommon >= 0 && done < 1) {
      int last = steps.size() - 1;
      if (done > 0 && steps.get(last).day() == lastCommon) {
        steps.remove(last); // what is left goes in the same step
      }
      add(lastCommon, from, to, 1, RollStep.Policy.COMMON_QUOTE);
    }
    return lastCommon >= 0;
  }

  private boolean byAdjustedGap(int row, int from, int to) {
    if (input.adjusted().isEmpty()) {
      return false;
    }
    DatedSeries adjusted = input.adjusted().get();
    int day = days.atOrBefore(keptDates[row - 1]);
    if (day < 0 || days.epochDay(day) != keptDates[row - 1] || !quoted(from, day)) {
      return false;
    }
    int before = adjusted.rowOf(keptDates[row - 1]);
    int after = adjusted.rowOf(keptDates[row]);
    int first = input.contracts().get(to).closes().rowOf(keptDates[row]);
    if (before < 0 || after < 0 || first < 0) {
      return false;
    }
    double price =
        input.contracts().get(to).closes().value(first)
            - (adjusted.value(after) - adjusted.value(before));
    if (!(price > 0) && !input.negativePrices()) {
      return false;
    }
    implied.add(new RollSchedule.ImpliedPrice(to, day, price));
    add(day, from, to, 1, RollStep.Policy.ADJUSTED_GAP);
    return true;
  }

  private void add(int day, int from, int to, double share, RollStep.Policy policy) {
    LocalDate date = days.date(day);
    LocalDate fromDate = policy == RollStep.Policy.GAP_ROLL ? lastQuote(from, day) : date;
    steps.add(new RollStep(day, from, to, share, fromDate, date, policy));
  }

  private LocalDate lastQuote(int contract, int day) {
    DatedSeries closes = input.contracts().get(contract).closes();
    int row = closes.rowAtOrBefore(days.epochDay(day));
    while (row > 0 && !calendar.isBusinessDay(closes.epochDay(row))) {
      row--;
    }
    return LocalDate.ofEpochDay(closes.epochDay(Math.max(row, 0)));
  }

  private boolean quoted(int contract, int day) {
    int epochDay = days.epochDay(day);
    return calendar.isBusinessDay(epochDay)
        && input.contracts().get(contract).closes().rowOf(epochDay) >= 0;
  }
}
