package io.notional.files.plan;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Where the market of a plan comes from. */
sealed interface MarketSource {
  /** What it has. */
  MarketNames names();

  /**
   * The market, with some instruments at least.
   *
   * @param fund who holds them
   * @throws io.notional.api.error.NotionalException with the problems of all data files together
   */
  LoadedMarket load(PlannedFund fund, Set<String> instruments, Consumer<LocalDate> progress);

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
    public LoadedMarket load(
        PlannedFund fund, Set<String> instruments, Consumer<LocalDate> progress) {
      return file.load(
          dataRoot, instruments, rule -> RollRules.make(rule, fund.catalog()), progress);
    }

    @Override
    public Optional<LoadedMarket> twins(
        PlannedFund fund, Map<String, String> underlyings, Consumer<LocalDate> progress) {
      Twins twins = file.twins(underlyings);
      Set<String> held = new TreeSet<>(fund.instruments());
      held.retainAll(twins.ids());
      return held.isEmpty()
          ? Optional.empty()
          : Optional.of(new OfFile(twins.file(), dataRoot).load(fund, held, progress));
    }
  }

  /** A market that is there. */
  record Ready(Market market) implements MarketSource {
    @Override
    public MarketNames names() {
      return MarketNames.of(market);
    }

    @Override
    public LoadedMarket load(
        PlannedFund fund, Set<String> instruments, Consumer<LocalDate> progress) {
      instruments.forEach(market::requireKnown);
      return new LoadedMarket(market, List.of(), new TreeMap<>());
    }

    @Override
    public Optional<LoadedMarket> twins(
        PlannedFund fund, Map<String, String> underlyings, Consumer<LocalDate> progress) {
      return Optional.empty();
    }
  }
}
