package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.curve.CurveHistory;
import io.notional.core.work.Ahead;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.input.InputFile;
import io.notional.files.input.ReadFiles;
import io.notional.files.treasury.YieldFolder;
import java.util.List;
import java.util.Optional;

/**
 * Loads the par yields of a market file where an instrument needs them: sixty years take a tenth of
 * a second, which other files are read in. Used by one thread.
 */
final class CurveLoader {
  private final Config config;
  private final Problems problems;
  private final PolicyCounts counts;
  private Ahead<Loaded> loading;
  private Optional<CurveHistory> curves = Optional.empty();

  private record Loaded(CurveHistory curves, PolicyCounts counts) {}

  CurveLoader(Config config, Problems problems, PolicyCounts counts) {
    this.config = config;
    this.problems = problems;
    this.counts = counts;
  }

  /** Begins to load, if one of the entries needs it. */
  void start(DataFiles files, List<InstrumentEntry> entries) {
    ReadOptions options = ReadOptions.ALL.withSanity(new MarketSanity(config).yields());
    if (entries.stream().anyMatch(InstrumentEntry::needsParYields)) {
      problems
          .attempt(where(), () -> files.readAll(config, MarketSchema.PAR_YIELDS))
          .ifPresent(
              tables -> loading = ReadFiles.ahead(() -> load(tables, options), files.readers()));
    }
  }

  /**
   * The curves; nothing where none are needed, or where they could not be read: that is reported.
   */
  Optional<CurveHistory> curves() {
    if (loading != null) {
      Ahead<Loaded> running = loading;
      loading = null;
      curves = problems.attempt(where(), () -> finish(running));
    }
    return curves;
  }

  private CurveHistory finish(Ahead<Loaded> running) {
    Loaded loaded = running.get();
    counts.addAll(MarketSchema.PAR_YIELDS, loaded.counts());
    counts.addAll(MarketSchema.PAR_YIELDS, loaded.curves().policyCounts());
    return loaded.curves();
  }

  private static Loaded load(List<InputFile> tables, ReadOptions options) {
    PolicyCounts counts = new PolicyCounts();
    return new Loaded(CurveHistory.of(YieldFolder.join(tables, options, counts)), counts);
  }

  private String where() {
    return config.where(MarketSchema.PAR_YIELDS);
  }
}
