package io.notional.files.plan;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.files.input.InputHash;
import io.notional.files.market.LoadedMarket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs funds that others hold, each once, and puts them into the market. Stateless. */
final class FundRuns {
  private FundRuns() {}

  /**
   * The market with all of them.
   *
   * @param members each after those that it holds
   * @param watcher is handed each run before its first day and after each
   * @throws NotionalException if the data does not cover a fund, or its strategy orders what no
   *     fund can do
   */
  static LoadedMarket run(
      LoadedMarket loaded, List<FundGraph.Member> members, Consumer<Simulation> watcher) {
    Market market = loaded.market();
    List<InputHash> inputs = new ArrayList<>(loaded.inputs());
    SortedMap<String, Object> funds = new TreeMap<>();
    for (FundGraph.Member member : members) {
      Result result = run(member, market, watcher);
      market = market.with(member.entry().input(result, member.fund().catalog()));
      member.fund().hash().filter(hash -> !inputs.contains(hash)).ifPresent(inputs::add);
      inputs.addAll(member.fund().files());
      funds.put(member.entry().id(), described(member.fund(), result));
    }
    return new LoadedMarket(market, inputs, loaded.policyCounts(), loaded.theoretical(), funds);
  }

  /**
   * The market with what stands for each of them: it tells which dates a holder could run over, if
   * none of them stopped, and nothing else. Runs nothing.
   *
   * @param members each after those that it holds
   * @throws NotionalException if the data does not cover a fund
   */
  static Market outline(Market market, List<FundGraph.Member> members) {
    Market outlined = market;
    for (FundGraph.Member member : members) {
      int[] days = days(member, outlined);
      outlined = outlined.with(member.entry().outline(days, market.baseCurrency()));
    }
    return outlined;
  }

  private static int[] days(FundGraph.Member member, Market market) {
    try {
      Simulation simulation = simulation(member, market);
      int first = market.days().atOrAfter(Math.toIntExact(simulation.nextDate().toEpochDay()));
      return IntStream.range(first, first + simulation.daysInAll())
          .map(market.days()::epochDay)
          .toArray();
    } catch (NotionalException e) {
      throw named(e, member.entry().id());
    }
  }

  private static Simulation simulation(FundGraph.Member member, Market market) {
    PlannedFund fund = member.fund();
    RunSettings settings = fund.config().firstDate(member.entry().firstDate()).build();
    return Simulation.of(fund.strategy(), market, settings);
  }

  private static Result run(FundGraph.Member member, Market market, Consumer<Simulation> watcher) {
    try {
      Simulation simulation = simulation(member, market);
      do {
        watcher.accept(simulation);
      } while (simulation.advance());
      return simulation.result();
    } catch (NotionalException e) {
      throw named(e, member.entry().id());
    }
  }

  private static NotionalException named(NotionalException failure, String id) {
    List<Problem> problems =
        failure.problems().stream()
            .map(p -> new Problem(p.code(), "fund " + id + ": " + p.message(), p.where()))
            .toList();
    return new NotionalException(problems, failure.getCause());
  }

  /** What a manifest says of it. */
  static Map<String, Object> described(PlannedFund fund, Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("spec", fund.asRun());
    map.put("first_date", result.date(0).toString());
    map.put("last_date", result.date(result.size() - 1).toString());
    if (result.stopped()) {
      map.put("stopped", result.stopCause());
    }
    map.put("policies", result.policyCounts());
    return map;
  }
}
