package io.notional.core.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Packs one futures product: contracts onto valuation days, rolls, margins, carry. */
final class FuturePreparation {
  private final FutureInput input;
  private final TradingDays days;
  private final BusinessCalendar calendar;
  private final Conversion conversion;

  FuturePreparation(FutureInput input, TradingDays days, Conversion conversion) {
    this.input = input;
    this.days = days;
    this.calendar = days.settlement().futuresOn(input.terms().assetClass());
    this.conversion = conversion;
  }

  FutureProduct prepare() {
    RollSchedule schedule = new RollScheduler(input, days).schedule();
    int[] untradable = withoutRate(schedule.active());
    List<Contract> contracts = new ArrayList<>();
    for (int c = 0; c < input.contracts().size(); c++) {
      contracts.add(contract(c, schedule));
    }
    double[] notional = notional(contracts, schedule.active());
    double[] carry = carry(contracts, schedule.active());
    return new FutureProduct(
        input,
        contracts,
        schedule,
        new MarginSpans(input.id(), input.margin(), days, notional, highest(notional)),
        conversion,
        day -> carry[day],
        droppedRows(),
        untradable);
  }

  /** Without an exchange rate nothing of the product can be sized or margined: no day to trade. */
  private int[] withoutRate(int[] active) {
    if (!(conversion instanceof Conversion.AtRates converted)) {
      return new int[0];
    }
    int[] untradable =
        IntStream.range(0, active.length)
            .filter(t -> active[t] >= 0 && Double.isNaN(converted.rates()[t]))
            .toArray();
    for (int t : untradable) {
      active[t] = -1;
    }
    return untradable;
  }

  private Contract contract(int index, RollSchedule schedule) {
    ContractInput contract = input.contracts().get(index);
    DatedSeries closes = contract.closes();
    if (closes.size() == 0) {
      return new Contract(index, contract, 0, new double[0], new boolean[0], Optional.empty());
    }
    int lastQuote = days.atOrBefore(closes.epochDay(closes.size() - 1));
    int first = days.atOrAfter(closes.epochDay(0));
    int last = days.atOrBefore(closes.epochDay(closes.size() - 1) + input.maxStaleDays());
    RollSchedule.ImpliedPrice implied = null;
    for (RollSchedule.ImpliedPrice price : schedule.implied()) {
      implied = price.contract() == index ? price : implied;
    }
    if (implied != null) {
      first = Math.min(first, implied.day());
    }
    double[] column =
        Alignment.align(closes, days, first, last, calendar::isBusinessDay, input.maxStaleDays());
    boolean[] quoted = new boolean[Math.max(0, lastQuote - first + 1)];
    for (int t = first; t <= lastQuote; t++) {
      int epochDay = days.epochDay(t);
      quoted[t - first] = calendar.isBusinessDay(epochDay) && closes.rowOf(epochDay) >= 0;
    }
    if (implied != null) {
      carryImplied(implied, first, column);
    }
    int firstDay = first;
    Optional<ContractDurations> durations =
        input
            .durations()
            .<ContractDurations>map(
                source ->
                    new LazyDurations(source, contract.delivery(), days, firstDay, column.length));
    return new Contract(index, contract, first, column, quoted, durations);
  }

  private static void carryImplied(RollSchedule.ImpliedPrice implied, int first, double[] column) {
    for (int at = implied.day() - first; at < column.length; at++) {
      if (at > implied.day() - first && !Double.isNaN(column[at])) {
        return;
      }
      column[at] = implied.price();
    }
  }

  private double[] notional(List<Contract> contracts, int[] active) {
    double multiplier = input.terms().contractMultiplier();
    double[] notional = new double[days.size()];
    for (int t = 0; t < notional.length; t++) {
      double price = active[t] < 0 ? Double.NaN : contracts.get(active[t]).close(t);
      notional[t] = input.face().orElse(multiplier * price);
    }
    return notional;
  }

  /**
   * What a margin is judged against from above: the day's notional, or where prices may pass
   * through zero the greatest of the last year, since no exchange lowers its margins with them.
   */
  private double[] highest(double[] notional) {
    if (!input.negativePrices()) {
      return notional;
    }
    return TrailingMaximum.of(notional, SignalColumns.YEAR);
  }

  private double[] carry(List<Contract> contracts, int[] active) {
    CurveSlope slope = new CurveSlope(contracts);
    double[] carry = new double[days.size()];
    for (int t = 1; t < carry.length; t++) {
      if (active[t - 1] >= 0) {
        carry[t] = slope.at(active[t - 1], t - 1) * days.elapsed(t);
      }
    }
    return carry;
  }

  private int[] droppedRows() {
    DatedSeries inUse = input.inUse();
    int[] all = inUse.epochDays();
    return java.util.Arrays.stream(all).filter(day -> !calendar.isBusinessDay(day)).toArray();
  }
}
