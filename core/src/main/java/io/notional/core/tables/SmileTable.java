package io.notional.core.tables;

import io.notional.core.benchmark.SmilePart;
import java.util.List;

/** {@code smile}: the fund's average month by fifths of the benchmark's, the worst first. */
final class SmileTable {
  private SmileTable() {}

  static Table of(List<SmilePart> smile) {
    TableBuilder table =
        Table.builder("smile")
            .integers(Unit.NONE, "quintile")
            .integers(Unit.COUNT, "months")
            .numbers(Unit.FRACTION, "lowest", "highest", "benchmark_return", "fund_return");
    for (SmilePart part : smile) {
      table
          .integer(part.quintile())
          .integer(part.months())
          .number(part.lowest())
          .number(part.highest())
          .number(part.benchmarkReturn())
          .number(part.fundReturn())
          .endRow();
    }
    return table.build();
  }
}
