package io.notional.files.results;

import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.stress.StressOutcome;
import java.util.List;

/**
 * The tables of stress tests that have one row a scenario, a day or a trade. Amounts in the base
 * currency.
 */
final class StressCsv {
  private StressCsv() {}

  static byte[] outcomes(List<StressOutcome> outcomes) {
    CsvText csv =
        new CsvText(
            "scenario,start,end,nav_before,nav_after,return,least_headroom,calls,forced_trades,"
                + "worst_state,survived");
    for (StressOutcome outcome : outcomes) {
      Result result = outcome.result();
      csv.text(outcome.scenario().name())
          .text(result.date(Math.min(outcome.startRow(), outcome.lastRow())).toString())
          .text(result.date(outcome.lastRow()).toString())
          .number(outcome.navBefore())
          .number(outcome.navAfter())
          .number(outcome.totalReturn())
          .number(outcome.leastHeadroom())
          .number(outcome.callRows().size())
          .number(outcome.forcedTrades().size())
          .text(outcome.worstState().name())
          .text(outcome.survived() ? "yes" : "no")
          .endRow();
    }
    return csv.bytes();
  }

  /** From the last real close on. */
  static byte[] days(List<StressOutcome> outcomes) {
    CsvText csv =
        new CsvText(
            "scenario,date,nav,initial,maintenance,posted,headroom,called,line_drawn,state");
    for (StressOutcome outcome : outcomes) {
      Result result = outcome.result();
      for (int row = outcome.startRow(); row <= outcome.lastRow(); row++) {
        csv.text(outcome.scenario().name())
            .text(result.date(row).toString())
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
    }
    return csv.bytes();
  }

  static byte[] forced(List<StressOutcome> outcomes) {
    CsvText csv = new CsvText("scenario,date,sleeve,instrument,quantity,price,cost,reason");
    for (StressOutcome outcome : outcomes) {
      Result result = outcome.result();
      for (Trade trade : outcome.forcedTrades()) {
        csv.text(outcome.scenario().name())
            .text(result.market().days().date(trade.day()).toString())
            .text(result.sleeves().get(trade.sleeve()).id())
            .text(TradesCsv.instrument(result, trade))
            .number(trade.quantity())
            .number(trade.price())
            .number(trade.cost())
            .text(trade.reason())
            .endRow();
      }
    }
    return csv.bytes();
  }
}
