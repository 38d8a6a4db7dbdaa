package io.notional.core.story;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Holds a fund against stories: see {@link AgainstStories}. One use, one thread.
 *
 * <pre>{@code
 * AgainstStories told =
 *     StoryTeller.of(plan::strategy, plan.market(), plan.config(), StorySettings.of(mix)).tell();
 * }</pre>
 */
public final class StoryTeller {
  private final Supplier<Strategy> fund;
  private final Market market;
  private final RunSettings config;
  private final StorySettings settings;
  private SortedMap<String, FutureInput> twins = new TreeMap<>();
  private Consumer<Simulation> watcher = simulation -> {};

  private StoryTeller(
      Supplier<Strategy> fund, Market market, RunSettings config, StorySettings settings) {
    this.fund = fund;
    this.market = market;
    this.config = config.withoutFlows();
    this.settings = settings;
  }

  /**
   * A teller.
   *
   * @param fund makes a fresh strategy for each run
   * @param market has what the fund may hold and the mix
   * @param config of the fund
   * @throws NotionalException {@code UNKNOWN_NAME} if the market lacks something of the mix, {@code
   *     MISSING_VALUE} if it has no cash rate
   */
  public static StoryTeller of(
      Supplier<Strategy> fund, Market market, RunSettings config, StorySettings settings) {
    settings.mix().requireIn(market);
    if (!market.hasCashRate()) {
      throw NotionalException.of(
          ErrorCode.MISSING_VALUE, "a story of borrowed cash needs a market with a cash rate");
    }
    return new StoryTeller(fund, market, config, settings);
  }

  /**
   * Futures as they would be if they were financed at the cash rate, by the ids of those they stand
   * for; of those that have none financing is not told apart.
   */
  public StoryTeller twins(SortedMap<String, FutureInput> inputs) {
    twins = new TreeMap<>(inputs);
    return this;
  }

  /** What is handed each run before its first day and after each, and may cancel it. */
  public StoryTeller watcher(Consumer<Simulation> newWatcher) {
    watcher = newWatcher;
    return this;
  }

  /**
   * Runs everything, from the first to the last close that the fund, the mix and the twins cover.
   *
   * @throws NotionalException what a run may throw, and {@code CONFLICT} if there are no such
   *     closes
   */
  public AgainstStories tell() {
    Result first = runs(config).asItIs();
    SortedSet<String> untold = futures();
    SortedMap<String, FutureInput> held = new TreeMap<>(twins);
    held.keySet().retainAll(untold);
    untold.removeAll(held.keySet());
    if (first.stopped()) {
      return stopped("the fund", first, first, untold);
    }
    RunSettings span = span(first, held);
    Result asItIs = isSpan(first, span) ? first : runs(span).asItIs();
    return chain(asItIs, switches(runs(span), held), untold);
  }

  /** One thing to switch off, and the run without it. */
  private record Switch(String id, Supplier<Result> run) {}

  /** In the order from the fund to the story. */
  private static List<Switch> switches(FundRuns runs, SortedMap<String, FutureInput> held) {
    List<Switch> switches =
        new ArrayList<>(
            List.of(
                new Switch("fee", runs::withoutFee),
                new Switch("costs", runs::withoutCosts),
                new Switch("drift", runs::withoutDrift),
                new Switch("cash", runs::withoutCashManagement)));
    if (!held.isEmpty()) {
      switches.add(new Switch("financing", () -> runs.withoutFinancing(held)));
    }
    return switches;
  }

  private AgainstStories chain(Result asItIs, List<Switch> switches, SortedSet<String> untold) {
    Deque<StoryPart> parts = new ArrayDeque<>();
    Result with = asItIs;
    for (Switch off : switches) {
      Result without = off.run().get();
      if (with.stopped() || without.stopped()) {
        Result stopped = with.stopped() ? with : without;
        return stopped("the run without " + off.id(), stopped, asItIs, untold);
      }
      parts.addFirst(new StoryPart(off.id(), Growth.of(with), Growth.of(without)));
      with = without;
    }
    Stories stories = new Stories(market, settings, asItIs);
    parts.addFirst(new StoryPart("assets", Growth.of(with), stories.plain()));
    return new AgainstStories(
        asItIs,
        stories.comparisons(Growth.of(asItIs), List.copyOf(parts)),
        untold,
        Optional.empty());
  }

  private static AgainstStories stopped(
      String run, Result result, Result fund, SortedSet<String> untold) {
    String cause = run + " stopped " + result.worstState() + ": " + result.stopCause();
    return new AgainstStories(fund, List.of(), untold, Optional.of(cause));
  }

  /** The futures that the fund may hold. */
  private SortedSet<String> futures() {
    SortedSet<String> ids = new TreeSet<>();
    for (Sleeve sleeve : fund.get().sleeves()) {
      sleeve.requirements().forEach(requirement -> ids.add(requirement.instrument()));
    }
    ids.retainAll(market.futures().keySet());
    return ids;
  }

  private RunSettings span(Result first, SortedMap<String, FutureInput> held) {
    int from = Math.max(first.day(0), settings.mix().firstDay(market));
    int to = Math.min(first.day(first.size() - 1), settings.mix().lastDay(market));
    Market twinned = FundRuns.twinned(market, held);
    for (String id : held.keySet()) {
      from = Math.max(from, twinned.firstDay(id));
      to = Math.min(to, twinned.lastDay(id));
    }
    if (from >= to) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "the fund, "
              + String.join(", ", settings.mix().weights().keySet())
              + " and futures financed at the cash rate have no two closes in common");
    }
    return RunSettings.builder()
        .from(config)
        .firstDate(market.days().date(from))
        .lastDate(market.days().date(to))
        .build();
  }

  private static boolean isSpan(Result result, RunSettings span) {
    return span.firstDate().equals(Optional.of(result.date(0)))
        && span.lastDate().equals(Optional.of(result.date(result.size() - 1)));
  }

  private FundRuns runs(RunSettings over) {
    return new FundRuns(fund, market, over, watcher);
  }
}
