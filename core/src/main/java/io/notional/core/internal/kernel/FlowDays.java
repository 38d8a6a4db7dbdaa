package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.settings.FlowSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The flows of a run by valuation day, found and checked before anything runs. Immutable. */
final class FlowDays {
  /** The name under which flows are counted whose date is no valuation day. */
  private static final String MOVED = "flow:next-valuation-day";

  /** The name under which flows are counted that are one with another of their close. */
  private static final String SAME_CLOSE = "flow:same-close";

  /** A flow that arrives at the close of a valuation day. */
  private record Dated(
      int day, double value, FlowSize.Measure measure, boolean inKind, boolean moved) {}

  private final TradingDays days;
  private final int first;
  private final int last;
  private final List<Dated> flows = new ArrayList<>();

  private FlowDays(Market market, int first, int last) {
    this.days = market.days();
    this.first = first;
    this.last = last;
  }

  static FlowDays of(
      CashFlows planned, Market market, int first, int last, List<Problem> problems) {
    FlowDays flows = new FlowDays(market, first, last);
    for (DatedFlow flow : planned.dated()) {
      flows.add(flow, problems);
    }
    for (FlowSchedule schedule : planned.schedules()) {
      flows.add(schedule, market, problems);
    }
    flows.flows.sort(Comparator.comparingInt(Dated::day));
    return flows;
  }

  private void add(DatedFlow flow, List<Problem> problems) {
    if (isInside("a flow", flow.date(), problems)) {
      add(flow.date(), flow.size().value(), flow.size().measure(), flow.inKind());
    }
  }

  /**
   * Its last dates may have no valuation day left before the end of the run; then they are none.
   */
  private void add(FlowSchedule schedule, Market market, List<Problem> problems) {
    int before = problems.size();
    schedule.from().ifPresent(from -> isInside("run.flows from", from, problems));
    schedule.to().ifPresent(to -> isInside("run.flows to", to, problems));
    schedule.index().ifPresent(id -> requireKnown(id, market, problems));
    if (problems.size() > before) {
      return;
    }
    for (LocalDate date : schedule.dates(days.date(first), days.date(last))) {
      if (day(date) <= last) {
        double grown = schedule.index().map(id -> growth(market.index(id), date)).orElse(1.0);
        double value = schedule.size().value() * grown;
        add(date, value, schedule.size().measure(), schedule.inKind());
      }
    }
  }

  private void add(LocalDate date, double value, FlowSize.Measure measure, boolean inKind) {
    int day = day(date);
    boolean moved = days.epochDay(day) != Math.toIntExact(date.toEpochDay());
    flows.add(new Dated(day, value, measure, inKind, moved));
  }

  private int day(LocalDate date) {
    return days.atOrAfter(Math.toIntExact(date.toEpochDay()));
  }

  private boolean isInside(String what, LocalDate date, List<Problem> problems) {
    boolean inside = date.isAfter(days.date(first)) && !date.isAfter(days.date(last));
    if (!inside) {
      problems.add(
          Problem.of(
              ErrorCode.NOT_COVERED,
              what
                  + " must be after the run's first close on "
                  + days.date(first)
                  + ", at which run.nav goes in, and not after its last on "
                  + days.date(last)
                  + " but was of "
                  + date));
    }
    return inside;
  }

  /** The index must be known at the run's first close: amounts are in money of that day. */
  private void requireKnown(String id, Market market, List<Problem> problems) {
    try {
      if (market.index(id).rowAtOrBefore(days.epochDay(first)) < 0) {
        problems.add(
            Problem.of(
                ErrorCode.NOT_COVERED,
                "index " + id + " was not known at the run's first close on " + days.date(first)));
      }
    } catch (NotionalException e) {
      problems.addAll(e.problems());
    }
  }

  /** How far an index had grown since the first close, as it was known on a date. */
  private double growth(DatedSeries index, LocalDate date) {
    double now = index.value(index.rowAtOrBefore(days.epochDay(day(date))));
    return now / index.value(index.rowAtOrBefore(days.epochDay(first)));
  }

  /** How many there are. */
  int size() {
    return flows.size();
  }

  /** The day of a flow; they ascend. */
  int day(int flow) {
    return flows.get(flow).day();
  }

  /** Whether securities change hands in place of cash. */
  boolean isInKind(int flow) {
    return flows.get(flow).inKind();
  }

  /**
   * What a flow comes to, in the base currency.
   *
   * @param nav before it
   * @param units how many there are before it
   */
  double amount(int flow, double nav, UnitCount units) {
    Dated dated = flows.get(flow);
    return switch (dated.measure()) {
      case AMOUNT -> dated.value();
      case NAV -> dated.value() * nav;
      case UNITS -> dated.value() * units.price(nav);
    };
  }

  /** Counts a flow that arrives later than it was planned for, and one that is not alone. */
  void count(int flow, PolicyTally policies) {
    if (flows.get(flow).moved()) {
      policies.count(MOVED);
    }
    if (flow > 0 && flows.get(flow - 1).day() == flows.get(flow).day()) {
      policies.count(SAME_CLOSE);
    }
  }
}
