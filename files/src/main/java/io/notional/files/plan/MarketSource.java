package io.notional.files.plan;

import io.notional.api.error.Problems;
import io.notional.core.market.Market;
import io.notional.files.market.LoadedMarket;
import io.notional.files.market.MarketFile;
import io.notional.files.market.Twins;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Where the market of a plan comes from. */
sealed interface MarketSource {
  /** What it has. */
  MarketNames names();

  /** Says what may be done where it lacks what a fund holds. */
  void advise(PlannedFund fund, Problems problems);

  /** Checks what is needed, as far as that can be told before data is loaded. */
  void check(MarketNeeds needs, Problems problems);

  /**
   * The market, with what is needed at least.
   *
   * @throws io.notional.api.error.NotionalException with the problems of all data files together,
   *     or that of a fund that could not be run
   */
  LoadedMarket load(MarketNeeds needs);

  /**
   * The market, with what is needed at least, as it is before funds that are held were run: they
   * have their dates and nothing else.
   *
   * @throws io.notional.api.error.NotionalException with the problems of all data files together,
   *     or if the data does not cover a fund
   */
  Market outline(MarketNeeds needs);

  /**
   * The futures of a fund as they would be if they were financed at the rate of cash, where that
   * can be told.
   *
   * @param underlyings what futures deliver that are none on Treasuries, by their ids
   * @return a market that has these futures and nothing else; empty where there are none
   * @throws io.notional.api.error.NotionalException with the problems of all data files together
   */
  Optional<LoadedMarket> twins(
      PlannedFund fund, Map<String, String> underlyings, Consumer<LocalDate> progress);

  /** A market file, and the folder that the names of data files start from. */
  record OfFile(MarketFile file, Path dataRoot) implements MarketSource {
    @Override
    public MarketNames names() {
      return MarketNames.of(file);
    }

    @Override
    public void advise(PlannedFund fund, Problems problems) {
      new OtherMarkets(file).advise(fund, problems);
    }

    @Override
    public void check(MarketNeeds needs, Problems problems) {
      FundGraph graph = graph(needs, problems);
      Set<String> named = new TreeSet<>(graph.data());
      graph.inOrder().forEach(member -> named.add(member.entry().id()));
      file.problems(named, needs.catalog())
          .forEach(p -> problems.add(p.code(), p.message(), p.where()));
    }

    private FundGraph graph(MarketNeeds needs, Problems problems) {
      FundGraph graph = new FundGraph(file, needs.catalog(), problems);
      needs.holders().forEach(graph::add);
      graph.add(needs.more());
      return graph;
    }

    @Override
    public LoadedMarket load(MarketNeeds needs) {
      FundGraph graph = graph(needs);
      LoadedMarket loaded = data(graph, needs);
      if (!graph.inOrder().isEmpty()) {
        needs.outlined().accept(FundRuns.outline(loaded.market(), graph.inOrder()));
      }
      return FundRuns.run(loaded, graph.inOrder(), needs.simulated());
    }

    @Override
    public Market outline(MarketNeeds needs) {
      FundGraph graph = graph(needs);
      return FundRuns.outline(data(graph, needs).market(), graph.inOrder());
    }

    private FundGraph graph(MarketNeeds needs) {
      Problems problems = new Problems();
      FundGraph graph = graph(needs, problems);
      problems.throwIfAny();
      return graph;
    }

    private LoadedMarket data(FundGraph graph, MarketNeeds needs) {
      Set<String> indices = new TreeSet<>();
      needs.holders().forEach(fund -> indices.addAll(fund.indices().keySet()));
      graph.inOrder().forEach(member -> indices.addAll(member.fund().indices().keySet()));
      return file.load(dataRoot, graph.data(), indices, needs.catalog(), needs.priced());
    }

    @Override
    public Optional<LoadedMarket> twins(
        PlannedFund fund, Map<String, String> underlyings, Consumer<LocalDate> progress) {
      Twins twins = file.twins(underlyings);
      Set<String> held = new TreeSet<>(fund.instruments());
      held.retainAll(twins.ids());
      MarketNeeds needs =
          new MarketNeeds(
              fund.catalog(), List.of(), held, progress, simulation -> {}, market -> {});
      return held.isEmpty()
          ? Optional.empty()
          : Optional.of(new OfFile(twins.file(), dataRoot).load(needs));
    }
  }

  /**
   * A market that is there.
   *
   * @param funds what a manifest says of those that were run and that it has
   */
  record Ready(Market market, SortedMap<String, Object> funds) implements MarketSource {
    @Override
    public MarketNames names() {
      return MarketNames.of(market);
    }

    @Override
    public void advise(PlannedFund fund, Problems problems) {
      // It was made by a program.
    }

    @Override
    public void check(MarketNeeds needs, Problems problems) {
      // All that it has is there.
    }

    @Override
    public LoadedMarket load(MarketNeeds needs) {
      needs.holders().forEach(fund -> fund.instruments().forEach(market::requireNamed));
      needs.more().forEach(market::requireKnown);
      return new LoadedMarket(market, List.of(), new TreeMap<>(), new TreeMap<>(), funds);
    }

    @Override
    public Market outline(MarketNeeds needs) {
      return load(needs).market();
    }

    @Override
    public Optional<LoadedMarket> twins(
        PlannedFund fund, Map<String, String> underlyings, Consumer<LocalDate> progress) {
      return Optional.empty();
    }
  }
}
