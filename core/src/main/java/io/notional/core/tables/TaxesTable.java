package io.notional.core.tables;

import io.notional.core.tax.PassedOn;
import io.notional.core.tax.TaxYear;
import io.notional.core.tax.Taxes;

/** {@code taxes}: what a fund earned, realised and passed on in each calendar year. */
final class TaxesTable {
  private TaxesTable() {}

  static Table of(Taxes taxes) {
    TableBuilder table =
        Table.builder("taxes")
            .integers(Unit.NONE, "year")
            .numbers(
                Unit.BASE_CURRENCY,
                "qualified_dividends",
                "other_dividends",
                "interest",
                "currency",
                "expenses",
                "net_income",
                "short_term",
                "long_term",
                "section_1256",
                "wash_disallowed",
                "in_kind",
                "short_carried",
                "long_carried",
                "ordinary_distribution",
                "qualified_distribution",
                "short_term_distribution",
                "long_term_distribution",
                "tax",
                "unrealised")
            .numbers(Unit.FRACTION, "turnover");
    taxes.years().forEach(year -> row(table, year));
    return table.build();
  }

  private static void row(TableBuilder table, TaxYear year) {
    TaxYear.Income income = year.income();
    TaxYear.Gains gains = year.gains();
    PassedOn passed = year.passed();
    table
        .integer(year.year())
        .number(income.qualified())
        .number(income.dividends())
        .number(income.interest())
        .number(income.currency())
        .number(income.expenses())
        .number(income.net())
        .number(gains.shortTerm())
        .number(gains.longTerm())
        .number(gains.section1256())
        .number(gains.disallowed())
        .number(gains.inKind())
        .number(year.shortCarried())
        .number(year.longCarried())
        .number(passed.ordinary())
        .number(passed.qualified())
        .number(passed.shortTerm())
        .number(passed.longTerm())
        .number(year.tax())
        .number(year.unrealised())
        .number(year.turnover())
        .endRow();
  }
}
