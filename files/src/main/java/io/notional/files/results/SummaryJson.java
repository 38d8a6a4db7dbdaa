package io.notional.files.results;

import io.notional.api.instrument.AssetClass;
import io.notional.core.income.Distributions;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.TradingDays;
import io.notional.core.measure.AverageExposure;
import io.notional.core.measure.Conventions;
import io.notional.core.measure.Drawdown;
import io.notional.core.measure.InvestorReturn;
import io.notional.core.measure.LeastShocks;
import io.notional.core.measure.MarginUse;
import io.notional.core.measure.Measures;
import io.notional.core.measure.Performance;
import io.notional.core.measure.Skew;
import io.notional.core.measure.TradingUse;
import io.notional.core.nesting.AverageLookThrough;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;
import io.notional.core.tax.Taxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** {@code summary.json}: the measures, with the conventions they were computed under. */
final class SummaryJson {
  private SummaryJson() {}

  static byte[] of(Result result, Findings findings) {
    Measures measures = findings.measures();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("first_date", measures.period().firstDate());
    document.put("last_date", measures.period().lastDate());
    document.put("closes", measures.period().closes());
    document.put("years", measures.period().years());
    TradingDays days = result.market().days();
    document.put("spacing", days.spacing().name().toLowerCase(Locale.ROOT));
    document.put("closes_per_year", days.closesPerYear());
    document.put("base_currency", result.market().baseCurrency());
    document.put("worst_state", result.worstState().name());
    document.put("stop_cause", result.stopped() ? result.stopCause() : null);
    document.put(
        "returns", returns(measures.performance(), measures.skew(), result.targetVolatility()));
    measures.investors().ifPresent(i -> document.put("investors", investors(i)));
    document.put("exposure", exposure(measures.exposure()));
    if (LookThroughWalk.seesThrough(result)) {
      document.put("look_through", lookThrough(result));
    }
    document.put("margin", measures.margin().map(SummaryJson::margin));
    document.put("shock_to_breach", measures.shocks().map(SummaryJson::shocks));
    document.put("trading", trading(measures.trading()));
    if (measures.futures().any()) {
      document.put("futures", FuturesSummary.of(measures.futures()));
    }
    document.put("watch", WatchSummary.of(result));
    findings
        .benchmark()
        .ifPresent(benchmark -> document.put("benchmark", BenchmarkSummary.of(benchmark)));
    findings
        .risk()
        .ifPresent(r -> document.put("derivatives_risk", DerivativesRiskSummary.of(result, r)));
    Distributions.of(result)
        .ifPresent(d -> document.put("distributions", DistributionSummary.of(result, d)));
    Taxes.of(result).ifPresent(taxes -> document.put("taxes", TaxSummary.of(taxes)));
    document.put("conventions", Conventions.words());
    return JsonText.of(document);
  }

  private static Map<String, Object> returns(
      Performance performance, Skew skew, OptionalDouble target) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total_return", performance.totalReturn());
    map.put("annual_return", performance.annualReturn());
    map.put("daily_volatility", performance.dailyVolatility());
    map.put("volatility", performance.volatility());
    map.put("sharpe_ratio", performance.sharpeRatio());
    map.put("cash_return", performance.cashReturn());
    target.ifPresent(volatility -> map.put("target_volatility", volatility));
    map.put("skew_daily", skew.daily());
    map.put("skew_monthly", skew.monthly());
    map.put("drawdown", performance.drawdown().map(SummaryJson::drawdown));
    return map;
  }

  /** Apart from the returns of a unit, with which it has nothing in common but the fund. */
  private static Map<String, Object> investors(InvestorReturn investors) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("flows", investors.flows());
    map.put("contributed", investors.contributed());
    map.put("withdrawn", investors.withdrawn());
    map.put("money_weighted_return", investors.moneyWeighted());
    return map;
  }

  private static Map<String, Object> drawdown(Drawdown drawdown) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("depth", drawdown.depth());
    map.put("peak_date", drawdown.peak());
    map.put("trough_date", drawdown.trough());
    map.put("recovery_date", drawdown.recovery());
    return map;
  }

  private static Map<String, Object> exposure(AverageExposure exposure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("gross", exposure.gross());
    map.put("net", exposure.net());
    map.put("duration", exposure.duration());
    List<Object> sleeves = new ArrayList<>();
    for (AverageExposure.OfSleeve sleeve : exposure.sleeves()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("sleeve", sleeve.sleeve());
      entry.put("asset_class", sleeve.assetClass());
      entry.put("capital", sleeve.capital());
      entry.put("notional", sleeve.notional());
      entry.put("duration", sleeve.duration());
      entry.put("sleeve_duration", sleeve.sleeveDuration());
      sleeves.add(entry);
    }
    map.put("sleeves", sleeves);
    map.put("cash", exposure.cash());
    return map;
  }

  /** Averages, an entry for each level. */
  private static List<Object> lookThrough(Result result) {
    List<Object> levels = new ArrayList<>();
    for (Level level : Level.values()) {
      AverageLookThrough average = AverageLookThrough.of(result, level);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("level", level.id());
      entry.put("notional", byClass(average.notional()));
      entry.put("capital", byClass(average.capital()));
      entry.put("gross", average.gross());
      entry.put("net", average.net());
      entry.put("free", average.free());
      levels.add(entry);
    }
    return levels;
  }

  private static Map<String, Object> byClass(Map<AssetClass, Double> amounts) {
    Map<String, Object> map = new LinkedHashMap<>();
    amounts.forEach((assetClass, amount) -> map.put(assetClass.id(), amount));
    return map;
  }

  private static Map<String, Object> margin(MarginUse margin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("worst_headroom", margin.worstHeadroom());
    map.put("worst_headroom_date", margin.worstHeadroomDate());
    map.put("highest_initial", margin.highestInitial());
    map.put("highest_initial_date", margin.highestInitialDate());
    map.put("days_to_breach", margin.daysToBreach().map(LeastShocks.Least::size));
    map.put("days_to_breach_date", margin.daysToBreach().map(LeastShocks.Least::date));
    Map<String, Object> days = new LinkedHashMap<>();
    margin.days().forEach((state, count) -> days.put(state.name().toLowerCase(Locale.ROOT), count));
    map.put("days", days);
    return map;
  }

  private static Map<String, Object> shocks(LeastShocks shocks) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("yield_rise", shocks.yieldRise().map(LeastShocks.Least::size));
    map.put("yield_rise_date", shocks.yieldRise().map(LeastShocks.Least::date));
    map.put("days_of_unknown_duration", shocks.unknownYieldDays());
    List<Object> falls = new ArrayList<>();
    shocks
        .falls()
        .forEach(
            (assetClass, least) -> {
              Map<String, Object> entry = new LinkedHashMap<>();
              entry.put("asset_class", assetClass.id());
              entry.put("fall", least.size());
              entry.put("date", least.date());
              falls.add(entry);
            });
    map.put("falls", falls);
    return map;
  }

  private static Map<String, Object> trading(TradingUse trading) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("trades", trading.trades());
    map.put("rolls", trading.rolls());
    map.put("costs", trading.costs());
    map.put("cost_basis_points", trading.costBasisPoints());
    map.put("turnover", trading.turnover());
    map.put("futures_turnover", trading.futuresTurnover());
    return map;
  }
}
