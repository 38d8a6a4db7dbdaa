package io.notional.files.results;

import io.notional.core.measure.DerivativesRisk;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of Rule 18f-4 in {@code summary.json}. Fractions of nav, the reference's value at risk
 * of its own value; what is not known is empty.
 */
final class DerivativesRiskSummary {
  private DerivativesRiskSummary() {}

  static Map<String, Object> of(Result result, DerivativesRisk risk) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(
        "reference",
        risk.settings()
            .reference()
            .orElse("the fund's securities as held, bills included, without derivatives"));
    map.put("tested_days", risk.days().stream().filter(DerivativesRisk.Day::tested).count());
    map.put("untested_days", risk.days().stream().filter(day -> !day.tested()).count());
    map.put("worst_var", risk.worstRow().map(row -> risk.days().get(row).var()));
    map.put("worst_limit", risk.worstRow().map(row -> risk.days().get(row).mostVar()));
    map.put("worst_date", risk.worstRow().map(result::date));
    map.put("breaches", breaches(risk.breaches()));
    map.put("backtest_days", sum(risk, true));
    map.put("backtest_exceptions", sum(risk, false));
    map.put("backtest_weeks", risk.weeks().size());
    map.put(
        "backtest_weeks_with_exceptions",
        risk.weeks().stream().filter(week -> week.exceptions() > 0).count());
    double limit = risk.settings().limitedUser();
    map.put(
        "limited_user_days", risk.days().stream().filter(day -> day.exposure() <= limit).count());
    map.put(
        "highest_derivatives_exposure",
        risk.days().stream().mapToDouble(DerivativesRisk.Day::exposure).max());
    return map;
  }

  private static int sum(DerivativesRisk risk, boolean days) {
    return risk.weeks().stream().mapToInt(w -> days ? w.days() : w.exceptions()).sum();
  }

  private static List<Object> breaches(List<DerivativesRisk.Breach> breaches) {
    List<Object> list = new ArrayList<>();
    for (DerivativesRisk.Breach breach : breaches) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("first_date", breach.first());
      entry.put("last_date", breach.last());
      entry.put("business_days", breach.businessDays());
      entry.put("cured", breach.cured());
      entry.put("reported", breach.reported());
      list.add(entry);
    }
    return list;
  }
}
