package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.curve.CurveHistory;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.treasury.YieldFolder;
import java.util.List;
import java.util.Optional;

/** Loads the par yields of a market file where an instrument needs them. */
final class CurveLoader {
  private final Config config;
  private final DataFiles files;
  private final Problems problems;

  CurveLoader(Config config, DataFiles files, Problems problems) {
    this.config = config;
    this.files = files;
    this.problems = problems;
  }

  /** The curves, or nothing where none are needed or they could not be read. */
  Optional<CurveHistory> load(List<InstrumentEntry> chosen, PolicyCounts counts) {
    if (chosen.stream().noneMatch(InstrumentEntry::needsParYields)) {
      return Optional.empty();
    }
    return problems.attempt(config.where(MarketSchema.PAR_YIELDS), () -> read(counts));
  }

  private CurveHistory read(PolicyCounts counts) {
    PolicyCounts own = new PolicyCounts();
    CurveHistory curves =
        CurveHistory.of(YieldFolder.join(files.readAll(config, MarketSchema.PAR_YIELDS), own));
    counts.addAll(MarketSchema.PAR_YIELDS, own);
    counts.addAll(MarketSchema.PAR_YIELDS, curves.policyCounts());
    return curves;
  }
}
