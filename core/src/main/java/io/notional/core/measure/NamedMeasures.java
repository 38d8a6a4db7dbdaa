package io.notional.core.measure;

import io.notional.core.config.Nearest;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The numbers among the measures of a result by the names that {@code summary.json} has for them:
 * {@code returns.annual_return}, {@code margin.days.called}, {@code
 * exposure.sleeves.bonds.capital}. A last part that no other measure has, such as {@code
 * annual_return}, is a name too. Only what is asked for is computed. Besides, {@code final_nav},
 * and {@code stopped} and {@code called}, which are 1 where the run stopped or a call was issued
 * and else 0: their average is a chance. Used by one thread.
 */
public final class NamedMeasures {
  private static final String SLEEVES = "exposure.sleeves.";
  private static final String FALLS = "shock_to_breach.falls.";
  private static final String FUTURES = "futures.";
  private static final List<String> PARTS = List.of(SLEEVES, FALLS, FUTURES);
  private static final Map<String, ToDoubleFunction<NamedMeasures>> FIXED = fixed();
  private static final Map<String, String> SHORT = shortNames();

  private final Result result;
  private final Period period;
  private Performance performance;
  private MarginUse margin;
  private TradingUse trading;
  private Skew skew;
  private AverageExposure exposure;
  private LeastShocks shocks;
  private Optional<InvestorReturn> investors;
  private final Map<String, Map<String, Double>> parts = new HashMap<>();

  private NamedMeasures(Result result) {
    this.result = result;
    this.period = Period.of(result);
  }

  /**
   * Those of a result.
   *
   * @throws IllegalArgumentException if the result has no close
   */
  public static NamedMeasures of(Result result) {
    if (result.size() == 0) {
      throw new IllegalArgumentException("a result without a close has no measures");
    }
    return new NamedMeasures(result);
  }

  /** The shortest names of measures that every result has, in order. */
  public static List<String> shortest() {
    List<String> names = new ArrayList<>();
    for (String name : FIXED.keySet()) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      names.add(SHORT.containsKey(last) ? last : name);
    }
    return Collections.unmodifiableList(names);
  }

  /** The names of all that this result has, those of its sleeves and futures included. */
  public List<String> names() {
    List<String> names = new ArrayList<>(FIXED.keySet());
    PARTS.forEach(kind -> names.addAll(parts(kind).keySet()));
    return Collections.unmodifiableList(names);
  }

  /** The whole name of a measure that every result has; empty if none has that name. */
  public static Optional<String> wholeName(String name) {
    return FIXED.containsKey(name) ? Optional.of(name) : Optional.ofNullable(SHORT.get(name));
  }

  /** Whether this result has a measure of a name, whole or short. */
  public boolean has(String name) {
    return wholeName(name).isPresent() || parts(name).containsKey(name);
  }

  /**
   * A measure, in the unit that {@link Conventions} says; NaN where the result does not have it.
   *
   * @throws IllegalArgumentException if no measure has that name
   */
  public double value(String name) {
    Optional<String> whole = wholeName(name);
    if (whole.isPresent()) {
      return FIXED.get(whole.get()).applyAsDouble(this);
    }
    Double part = parts(name).get(name);
    if (part == null) {
      throw new IllegalArgumentException(Nearest.unknown("measure", name, names()));
    }
    return part;
  }

  private Performance performance() {
    performance = performance == null ? Performance.of(result, period) : performance;
    return performance;
  }

  private MarginUse margin() {
    margin = margin == null ? MarginUse.of(result) : margin;
    return margin;
  }

  private TradingUse trading() {
    trading = trading == null ? TradingUse.of(result, period) : trading;
    return trading;
  }

  private Skew skew() {
    skew = skew == null ? Skew.of(result) : skew;
    return skew;
  }

  private AverageExposure exposure() {
    exposure = exposure == null ? AverageExposure.of(result) : exposure;
    return exposure;
  }

  private LeastShocks shocks() {
    shocks = shocks == null ? LeastShocks.of(result) : shocks;
    return shocks;
  }

  private double investors(ToDoubleFunction<InvestorReturn> part) {
    investors = investors == null ? InvestorReturn.of(result, period) : investors;
    return investors.isEmpty() ? Double.NaN : part.applyAsDouble(investors.get());
  }

  /** Those of the kind that a name begins with; none where it begins with no kind. */
  private Map<String, Double> parts(String name) {
    return PARTS.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(kind -> parts.computeIfAbsent(kind, this::ofParts))
        .orElse(Map.of());
  }

  private static Map<String, ToDoubleFunction<NamedMeasures>> fixed() {
    Map<String, ToDoubleFunction<NamedMeasures>> map = new LinkedHashMap<>();
    map.put("closes", m -> m.period.closes());
    map.put("years", m -> m.period.years());
    map.put("final_nav", m -> m.result.reportedNav(m.result.size() - 1));
    map.put("stopped", m -> m.result.stopped() ? 1 : 0);
    map.put("called", m -> m.margin().days().get(DayState.CALLED) > 0 ? 1 : 0);
    map.put("returns.total_return", m -> m.performance().totalReturn());
    map.put("returns.annual_return", m -> of(m.performance().annualReturn()));
    map.put("returns.daily_volatility", m -> of(m.performance().dailyVolatility()));
    map.put("returns.volatility", m -> of(m.performance().volatility()));
    map.put("returns.sharpe_ratio", m -> of(m.performance().sharpeRatio()));
    map.put("returns.cash_return", m -> of(m.performance().cashReturn()));
    map.put("returns.target_volatility", m -> of(m.result.targetVolatility()));
    map.put("returns.skew_daily", m -> of(m.skew().daily()));
    map.put("returns.skew_monthly", m -> of(m.skew().monthly()));
    map.put(
        "returns.drawdown.depth", m -> m.performance().drawdown().map(Drawdown::depth).orElse(0.0));
    map.put("investors.flows", m -> m.investors(InvestorReturn::flows));
    map.put("investors.contributed", m -> m.investors(InvestorReturn::contributed));
    map.put("investors.withdrawn", m -> m.investors(InvestorReturn::withdrawn));
    map.put("investors.money_weighted_return", m -> m.investors(i -> of(i.moneyWeighted())));
    map.put("exposure.gross", m -> m.exposure().gross());
    map.put("exposure.net", m -> m.exposure().net());
    map.put("exposure.duration", m -> of(m.exposure().duration()));
    map.put("exposure.cash", m -> m.exposure().cash());
    map.put("margin.worst_headroom", m -> m.margin().worstHeadroom());
    map.put("margin.highest_initial", m -> m.margin().highestInitial());
    map.put("margin.days_to_breach", m -> least(m.margin().daysToBreach()));
    for (DayState state : DayState.values()) {
      map.put(
          "margin.days." + state.name().toLowerCase(Locale.ROOT),
          m -> m.margin().days().get(state));
    }
    map.put("shock_to_breach.yield_rise", m -> least(m.shocks().yieldRise()));
    map.put("shock_to_breach.days_of_unknown_duration", m -> m.shocks().unknownYieldDays());
    map.put("trading.trades", m -> m.trading().trades());
    map.put("trading.rolls", m -> m.trading().rolls());
    map.put("trading.costs", m -> m.trading().costs());
    map.put("trading.cost_basis_points", m -> m.trading().costBasisPoints());
    map.put("trading.turnover", m -> m.trading().turnover());
    map.put("trading.futures_turnover", m -> m.trading().futuresTurnover());
    return Collections.unmodifiableMap(map);
  }

  private static Map<String, String> shortNames() {
    Map<String, String> map = new LinkedHashMap<>();
    for (String name : FIXED.keySet()) {
      map.merge(name.substring(name.lastIndexOf('.') + 1), name, (one, other) -> "");
    }
    map.values().removeIf(String::isEmpty);
    return map;
  }

  /** What depends on the sleeves, the asset classes and the futures of the fund. */
  private Map<String, Double> ofParts(String kind) {
    Map<String, Double> map = new LinkedHashMap<>();
    if (kind.equals(SLEEVES)) {
      exposure().sleeves().forEach(sleeve -> put(map, SLEEVES + sleeve.sleeve(), sleeve));
    } else if (kind.equals(FALLS)) {
      shocks().falls().forEach((asset, fall) -> map.put(FALLS + asset.id(), fall.size()));
    } else {
      FuturesUse futures = FuturesUse.of(result);
      futures.classes().forEach(c -> put(map, FUTURES + "classes." + c.assetClass(), c.amounts()));
      futures.markets().forEach(m -> put(map, FUTURES + "markets." + m.market(), m.amounts()));
    }
    return map;
  }

  private static void put(Map<String, Double> map, String name, AverageExposure.OfSleeve sleeve) {
    map.put(name + ".capital", sleeve.capital());
    map.put(name + ".notional", sleeve.notional());
    map.put(name + ".duration", of(sleeve.duration()));
    map.put(name + ".sleeve_duration", of(sleeve.sleeveDuration()));
  }

  private static void put(Map<String, Double> map, String name, FuturesUse.Amounts amounts) {
    map.put(name + ".contribution", amounts.contribution());
    map.put(name + ".cost", amounts.cost());
    map.put(name + ".turnover", amounts.turnover());
    map.put(name + ".leverage", amounts.leverage());
    map.put(name + ".net_leverage", amounts.netLeverage());
    map.put(name + ".margin_to_equity", of(amounts.marginToEquity()));
  }

  private static double least(Optional<LeastShocks.Least> least) {
    return least.map(LeastShocks.Least::size).orElse(Double.NaN);
  }

  private static double of(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
