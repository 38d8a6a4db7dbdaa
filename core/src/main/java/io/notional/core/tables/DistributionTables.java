package io.notional.core.tables;

import io.notional.core.income.Distribution;
import io.notional.core.income.Distributions;
import io.notional.core.income.Yields;
import io.notional.core.result.Result;

/** {@code distributions}, {@code price-return} and {@code yields}. */
final class DistributionTables {
  private DistributionTables() {}

  /** What a fund distributed, by ex-date. */
  static Table distributions(Distributions distributions) {
    TableBuilder table =
        Table.builder("distributions")
            .dates("ex_date")
            .dates("record_date")
            .dates("pay_date")
            .numbers(Unit.BASE_CURRENCY, "per_unit", "nav_per_unit", "amount");
    for (Distribution paid : distributions.list()) {
      table
          .date(paid.exDate())
          .date(paid.recordDate())
          .date(paid.payDate())
          .number(paid.perUnit())
          .number(distributions.priceNav(paid.exRow()))
          .number(paid.amount())
          .endRow();
    }
    return table.build();
  }

  /** A unit without and with what it distributes. */
  static Table prices(Result result, Distributions distributions) {
    TableBuilder table =
        Table.builder("price-return")
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav_per_unit", "total_return_per_unit", "accrued_income");
    for (int row = 0; row < distributions.size(); row++) {
      table
          .date(result.date(row))
          .number(distributions.priceNav(row))
          .number(distributions.totalNav(row))
          .number(distributions.accrued(row))
          .endRow();
    }
    return table.build();
  }

  /** Yields by close. */
  static Table yields(Result result, Distributions distributions) {
    TableBuilder table =
        Table.builder("yields")
            .dates("date")
            .numbers(Unit.RATE, "sec_30_day", "distribution_yield", "trailing_twelve_months");
    Yields yields = Yields.of(result, distributions);
    for (int row = 0; row < yields.size(); row++) {
      table
          .date(result.date(row))
          .number(yields.sec(row))
          .number(yields.distribution(row))
          .number(yields.trailing(row))
          .endRow();
    }
    return table.build();
  }
}
