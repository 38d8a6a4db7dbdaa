package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.core.story.Replacement;
import io.notional.core.story.Replacements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts the capital that a fund frees into one thing after another, beside the mix that the fund
 * stands for. The fund is run by itself, as are other funds that come from a spec; blends trade
 * their navs at no cost. One use, one thread.
 */
public final class FreedCapital {
  /** What freed capital holds unless something else is asked for. */
  public static final String CASH = "cash";

  private final RunPlan plan;
  private final SortedMap<String, Double> mix;
  private final double weight;
  private final String calendar;
  private final Map<String, Optional<PlannedFund>> menu = new LinkedHashMap<>();

  /**
   * The capital that a fund frees.
   *
   * @param plan of the fund, on a market with all that is on the menu
   * @param mix weights of what the fund stands for, of sum 1, by security
   * @param weight of the fund, in (0, 1)
   * @param calendar when blends return to their weights, as their parameter has it
   * @throws NotionalException {@code OUT_OF_RANGE} for another weight
   */
  public FreedCapital(RunPlan plan, SortedMap<String, Double> mix, double weight, String calendar) {
    if (!(weight > 0 && weight < 1)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the weight of the fund must be in (0, 1) but was " + weight);
    }
    this.plan = plan;
    this.mix = new TreeMap<>(mix);
    this.weight = weight;
    this.calendar = calendar;
  }

  /** Puts an instrument of the market on the menu. */
  public FreedCapital with(String instrument) {
    menu.put(instrument, Optional.empty());
    return this;
  }

  /** Puts a fund that is run on the same market on the menu. */
  public FreedCapital with(String name, PlannedFund fund) {
    menu.put(name, Optional.of(fund));
    return this;
  }

  /**
   * Runs everything, over the closes that all of it has.
   *
   * @param watcher is handed each run before its first day and after each, and may cancel it
   * @throws NotionalException what a run may throw, and {@code CONFLICT} if there are no such
   *     closes
   */
  public Replacements replace(Consumer<Simulation> watcher) {
    Result own = plan.run(watcher);
    if (own.stopped()) {
      return stopped("the fund", own);
    }
    MarketBuilder builder = plan.market().toBuilder();
    String fund = unused(plan.fund().name());
    builder.security(nav(fund, own));
    for (Map.Entry<String, Optional<PlannedFund>> item : menu.entrySet()) {
      if (item.getValue().isPresent()) {
        Result result = run(item.getValue().get(), watcher);
        if (result.stopped()) {
          return stopped(item.getKey(), result);
        }
        builder.security(nav(item.getKey(), result));
      }
    }
    return blends(builder.build(), fund, watcher);
  }

  private Replacements blends(Market market, String fund, Consumer<Simulation> watcher) {
    LocalDate[] span = span(market, fund);
    List<Replacement> all = new ArrayList<>();
    if (market.hasCashRate()) {
      all.add(blend(CASH, market, Map.of(fund, weight), span, watcher));
    }
    for (String item : menu.keySet()) {
      SortedMap<String, Double> weights = new TreeMap<>(Map.of(fund, weight, item, 1 - weight));
      all.add(blend(item, market, weights, span, watcher));
    }
    Replacement whole = blend("mix", market, mix, span, watcher);
    for (Replacement replacement : all) {
      if (replacement.result().stopped()) {
        return stopped("the fund with " + replacement.with(), replacement.result());
      }
    }
    return new Replacements(Optional.of(whole), all, Optional.empty());
  }

  private Replacement blend(
      String with,
      Market market,
      Map<String, Double> weights,
      LocalDate[] span,
      Consumer<Simulation> watcher) {
    SortedMap<String, Double> sorted = new TreeMap<>(weights);
    Map<String, Object> values =
        Map.of(
            "funds",
            List.copyOf(sorted.keySet()),
            "weights",
            List.copyOf(sorted.values()),
            "calendar",
            calendar);
    RunPlan blend =
        RunPlan.builder(plan.fund().catalog())
            .spec(Map.of("strategy", "blend", "with", values, "run", Map.of("fill", "SAME_CLOSE")))
            .market(market)
            .firstDate(span[0])
            .lastDate(span[1])
            .build();
    return new Replacement(with, blend.run(watcher));
  }

  private LocalDate[] span(Market market, String fund) {
    List<String> ids = new ArrayList<>(menu.keySet());
    ids.add(fund);
    ids.addAll(mix.keySet());
    int first = ids.stream().mapToInt(market::firstDay).max().orElseThrow();
    int last = ids.stream().mapToInt(market::lastDay).min().orElseThrow();
    if (first >= last) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, String.join(", ", ids) + " have no two closes in common");
    }
    return new LocalDate[] {market.days().date(first), market.days().date(last)};
  }

  /** Another fund in the dates of the first, as far as its own data reaches. */
  private Result run(PlannedFund fund, Consumer<Simulation> watcher) {
    Simulation simulation =
        Simulation.of(
            fund.strategy(),
            plan.market(),
            fund.config().lastDate(plan.config().lastDate()).build());
    do {
      watcher.accept(simulation);
    } while (simulation.advance());
    return simulation.result();
  }

  private static Replacements stopped(String run, Result result) {
    String cause = run + " stopped " + result.worstState() + ": " + result.stopCause();
    return new Replacements(Optional.empty(), List.of(), Optional.of(cause));
  }

  /** A fund's navs as closes of a security. */
  private static SecurityInput nav(String id, Result result) {
    int[] days = new int[result.size()];
    double[] closes = new double[days.length];
    for (int row = 0; row < days.length; row++) {
      days[row] = Math.toIntExact(result.date(row).toEpochDay());
      closes[row] = 100 * (row == 0 ? result.nav(0) : result.unitNav(row)) / result.initialNav();
    }
    return SecurityInput.builder()
        .id(id)
        .terms(Terms.builder().assetClass(AssetClass.FUNDS).funding(Funding.PAID_IN_FULL).build())
        .closes(DatedSeries.positive(id, days, closes))
        .settlement(SettlementLag.SAME_DAY)
        .maxStaleDays(0)
        .costs(Costs.NONE)
        .build();
  }

  /** A name that neither the market nor the menu has. */
  private String unused(String name) {
    String id = name;
    while (plan.market().has(id) || menu.containsKey(id)) {
      id += "*";
    }
    return id;
  }
}
