package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.market.FutureInput;
import io.notional.core.theoretical.ParCurveDurations;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.DurationsReader;

/** Gives a futures product the durations that its entry asks for. */
final class DurationLoader {
  private final DataFiles files;
  private final CurveLoader curves;

  DurationLoader(DataFiles files, CurveLoader curves) {
    this.files = files;
    this.curves = curves;
  }

  void load(InstrumentEntry entry, FutureInput.Builder builder) {
    Config duration = entry.config().group(MarketSchema.DURATION);
    if (duration.has("years")) {
      builder.duration(duration.number("years"));
    } else if (duration.has("file")) {
      builder.durations(DurationsReader.read(files.read(duration, "file")));
    } else if (duration.has("from")) {
      TreasuryContract contract = entry.treasury(duration).orElseThrow();
      curves.curves().ifPresent(c -> builder.durations(new ParCurveDurations(contract, c)));
    }
  }
}
