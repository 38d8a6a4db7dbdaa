package io.notional.files.results;

import io.notional.core.market.Contract;
import io.notional.core.market.RollStep;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import java.util.List;

/**
 * {@code rolls.csv}: every roll of a position in its order; the quantity is what left the old
 * contract, the cost that of both legs. Where rolls keep notional or DV01, and so not the number of
 * contracts, a last column has what entered the new one.
 */
final class RollsCsv {
  private static final String HEADER =
      "date,product,from,to,quantity,from_date,from_price,to_date,to_price,cost,policy";

  private final Result result;
  private final boolean weighted;
  private final CsvText csv;

  private RollsCsv(Result result) {
    this.result = result;
    this.weighted =
        result.rolls().stream().anyMatch(r -> Math.abs(r.toQuantity() - r.quantity()) > 0);
    this.csv = new CsvText(weighted ? HEADER + ",to_quantity" : HEADER);
  }

  static byte[] of(Result result) {
    RollsCsv file = new RollsCsv(result);
    result.rolls().forEach(file::add);
    return file.csv.bytes();
  }

  private void add(Roll roll) {
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
        .text(step.policy().name());
    if (weighted) {
      csv.number(roll.toQuantity());
    }
    csv.endRow();
  }
}
