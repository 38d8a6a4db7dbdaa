package io.notional.files.results;

import io.notional.core.tax.AfterTax;
import io.notional.core.tax.TaxYear;
import io.notional.core.tax.Taxes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Taxes in {@code summary.json}. Amounts in the base currency, returns as decimals. */
final class TaxSummary {
  private TaxSummary() {}

  static Map<String, Object> of(Taxes taxes) {
    AfterTax kept = taxes.afterTax();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("realised_gains", taxes.realised());
    map.put("section_1256_gains", sum(taxes, year -> year.gains().section1256()));
    map.put("wash_disallowed", sum(taxes, year -> year.gains().disallowed()));
    map.put("income_distributed", sum(taxes, year -> year.passed().income().total()));
    map.put("gains_distributed", sum(taxes, year -> year.passed().gains()));
    map.put("tax", taxes.tax());
    map.put("unrealised_gains", last(taxes.years()).unrealised());
    map.put("total_return", returns(kept, kept.total()));
    map.put("after_tax_before_liquidation", returns(kept, kept.beforeLiquidation()));
    map.put("after_tax_after_liquidation", returns(kept, kept.afterLiquidation()));
    map.put(
        "conventions",
        "US rules for a fund that passes income and gains on each year, the last part of a year"
            + " included; after-tax returns as Form N-1A, item 26(b), at the stated rates; section"
            + " 1256 contracts marked on the last close of a year, 60% long-term");
    return map;
  }

  private static Map<String, Object> returns(AfterTax kept, double total) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", total);
    map.put("annual", kept.annual(total));
    return map;
  }

  private static double sum(Taxes taxes, ToDoubleFunction<TaxYear> amount) {
    return taxes.years().stream().mapToDouble(amount).sum();
  }

  private static TaxYear last(List<TaxYear> years) {
    return years.get(years.size() - 1);
  }
}
