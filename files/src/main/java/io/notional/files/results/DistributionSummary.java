package io.notional.files.results;

import io.notional.core.income.Distribution;
import io.notional.core.income.Distributions;
import io.notional.core.income.Yields;
import io.notional.core.result.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Distributions and yields in {@code summary.json}: decimals; what is not known is empty. */
final class DistributionSummary {
  private DistributionSummary() {}

  static Map<String, Object> of(Result result, Distributions distributions) {
    int last = distributions.size() - 1;
    List<Distribution> list = distributions.list();
    Yields yields = Yields.of(result, distributions);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("distributions", list.size());
    map.put("distributed_per_unit", list.stream().mapToDouble(Distribution::perUnit).sum());
    map.put("price_return", distributions.priceNav(last) / Distributions.FIRST_PRICE - 1);
    map.put("total_return", distributions.totalNav(last) / Distributions.FIRST_PRICE - 1);
    map.put("accrued_income_per_unit", distributions.accrued(last));
    map.put("sec_30_day_yield", yields.sec(last));
    map.put("distribution_yield", yields.distribution(last));
    map.put("trailing_twelve_months", yields.trailing(last));
    map.put(
        "conventions",
        "a unit is 100 at the first close; yields at the last close: SEC 30-day by Form N-1A, item"
            + " 26(b)(4), without futures; the last distribution by the number a year / nav; the"
            + " distributions of twelve months / nav");
    return map;
  }
}
