package io.notional.core.tables;

import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.stress.OverlayLimit;
import io.notional.core.stress.StressOutcome;
import java.util.List;

/** The tables of stress tests, each named as its file. Stateless. */
public final class StressTables {
  private StressTables() {}

  /** {@code stress}: a row for each scenario. */
  public static Table outcomes(List<StressOutcome> outcomes) {
    TableBuilder table =
        Table.builder("stress")
            .texts("scenario")
            .dates("start")
            .dates("end")
            .numbers(Unit.BASE_CURRENCY, "nav_before", "nav_after")
            .numbers(Unit.FRACTION, "return")
            .numbers(Unit.BASE_CURRENCY, "least_headroom")
            .integers(Unit.COUNT, "calls", "forced_trades")
            .texts("worst_state", "survived");
    for (StressOutcome outcome : outcomes) {
      Result result = outcome.result();
      table
          .text(outcome.scenario().name())
          .date(result.date(Math.min(outcome.startRow(), outcome.lastRow())))
          .date(result.date(outcome.lastRow()))
          .number(outcome.navBefore())
          .number(outcome.navAfter())
          .number(outcome.totalReturn())
          .number(outcome.leastHeadroom())
          .integer(outcome.callRows().size())
          .integer(outcome.forcedTrades().size())
          .text(outcome.worstState().name())
          .text(outcome.survived() ? "yes" : "no")
          .endRow();
    }
    return table.build();
  }

  /** {@code stress-days}: a row for each close from the last real one on. */
  public static Table days(List<StressOutcome> outcomes) {
    TableBuilder table =
        Table.builder("stress-days")
            .texts("scenario")
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav", "initial", "maintenance", "posted", "headroom")
            .numbers(Unit.BASE_CURRENCY, "called", "line_drawn")
            .texts("state");
    for (StressOutcome outcome : outcomes) {
      for (int row = outcome.startRow(); row <= outcome.lastRow(); row++) {
        day(table, outcome, row);
      }
    }
    return table.build();
  }

  private static void day(TableBuilder table, StressOutcome outcome, int row) {
    Result result = outcome.result();
    table
        .text(outcome.scenario().name())
        .date(result.date(row))
        .number(result.reportedNav(row))
        .number(result.initial(row))
        .number(result.maintenance(row))
        .number(result.posted(row))
        .number(result.headroom(row))
        .number(result.called(row))
        .number(result.lineDrawn(row))
        .text(result.state(row).name())
        .endRow();
  }

  /**
   * {@code stress-exposures}: exposures by sleeve at the last real close and at the last of the
   * scenario.
   */
  public static Table exposures(List<StressOutcome> outcomes) {
    return StressExposuresTable.of(outcomes);
  }

  /** {@code stress-forced}: a row for each trade that had to be made. */
  public static Table forced(List<StressOutcome> outcomes) {
    TableBuilder table =
        Table.builder("stress-forced")
            .texts("scenario")
            .dates("date")
            .texts("sleeve", "instrument")
            .numbers(Unit.UNITS, "quantity")
            .numbers(Unit.POINTS, "price")
            .numbers(Unit.BASE_CURRENCY, "cost")
            .texts("reason");
    for (StressOutcome outcome : outcomes) {
      Result result = outcome.result();
      for (Trade trade : outcome.forcedTrades()) {
        table.text(outcome.scenario().name()).date(result.market().days().epochDay(trade.day()));
        TradesTable.fill(table, result, trade);
        table.endRow();
      }
    }
    return table.build();
  }

  /**
   * {@code stress-limits}: the limits of overlays, a row for each day of the fund at 0.95 and at
   * 1.25 of the limit, or one row without days where there is no limit.
   */
  public static Table limits(List<OverlayLimit> limits) {
    return StressLimitsTable.of(limits);
  }
}
