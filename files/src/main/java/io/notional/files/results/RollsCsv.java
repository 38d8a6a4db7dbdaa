package io.notional.files.results;

import io.notional.core.market.Contract;
import io.notional.core.market.RollStep;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import java.util.List;

/**
 * {@code rolls.csv}: every roll of a position in its order; the quantity is what left the old
 * contract, the cost that of both legs.
 */
final class RollsCsv {
  private RollsCsv() {}

  static byte[] of(Result result) {
    CsvText csv =
        new CsvText(
            "date,product,from,to,quantity,from_date,from_price,to_date,to_price,cost,policy,to_quantity");
    for (Roll roll : result.rolls()) {
      RollStep step = roll.step();
      List<Contract> contracts = result.market().futures().get(roll.product()).contracts();
      csv.text(result.market().days().date(step.day()).toString())
          .text(roll.product())
          .text(contracts.get(step.from()).label())
          .text(contracts.get(step.to()).label())
          .number(roll.quantity())
          .text(step.fromDate().toString())
          .number(roll.fromPrice())
          .text(step.toDate().toString())
          .number(roll.toPrice())
          .number(roll.cost())
          .text(step.policy().name())
          .number(roll.toQuantity())
          .endRow();
    }
    return csv.bytes();
  }
}
