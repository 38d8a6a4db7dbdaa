package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.core.measure.Drawdown;
import io.notional.core.measure.MarginUse;
import io.notional.core.measure.Performance;
import io.notional.core.measure.Period;
import io.notional.core.result.DayState;
import io.notional.files.results.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo's table says, as one JSON object: an entry a fund, by the name of its folder, with
 * the names that a run's summary has. Fractions of nav and decimals per year; what has no figure is
 * null.
 */
final class DemoJson {
  private DemoJson() {}

  static String text(long seed, List<DemoRun> runs) {
    Period period = runs.get(0).measures().period();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("synthetic", true);
    document.put("seed", seed);
    document.put("first_date", period.firstDate());
    document.put("last_date", period.lastDate());
    Map<String, Object> funds = new LinkedHashMap<>();
    runs.forEach(run -> funds.put(run.name(), fund(run)));
    document.put("funds", funds);
    return JsonText.text(document);
  }

  private static Map<String, Object> fund(DemoRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", run.title());
    map.put("capital", capital(run));
    map.put("notional", notional(run));
    map.put("gross", run.gross());
    map.put("growth", run.growth(run.lastRow()));
    Performance performance = run.measures().performance();
    map.put("annual_return", performance.annualReturn());
    map.put("volatility", performance.volatility());
    map.put("sharpe_ratio", performance.sharpeRatio());
    map.put("drawdown", performance.drawdown().map(Drawdown::depth));
    map.put("cost_basis_points", run.measures().trading().costBasisPoints());
    map.put("margin", run.measures().margin().filter(MarginUse::isAsked).map(DemoJson::margin));
    return map;
  }

  private static Map<String, Object> capital(DemoRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(AssetClass.EQUITY.id(), run.capital(AssetClass.EQUITY));
    map.put(AssetClass.BONDS.id(), run.capital(AssetClass.BONDS));
    map.put("bills_and_cash", run.billsAndCash());
    map.put(AssetClass.MANAGED_FUTURES.id(), run.capital(AssetClass.MANAGED_FUTURES));
    return map;
  }

  private static Map<String, Object> notional(DemoRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (AssetClass held :
        List.of(AssetClass.EQUITY, AssetClass.BONDS, AssetClass.MANAGED_FUTURES)) {
      map.put(held.id(), run.notional(held));
    }
    return map;
  }

  private static Map<String, Object> margin(MarginUse margin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("highest_initial", margin.highestInitial());
    map.put("worst_headroom", margin.worstHeadroom());
    map.put("days_called", margin.days().getOrDefault(DayState.CALLED, 0));
    return map;
  }
}
