package io.notional.files.plan;

import io.notional.core.market.Market;
import io.notional.files.market.LoadedMarket;
import io.notional.files.market.MarketFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
  }
}
