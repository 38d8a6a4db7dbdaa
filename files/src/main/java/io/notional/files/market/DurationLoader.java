package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.curve.CurveHistory;
import io.notional.core.market.FutureInput;
import io.notional.core.theoretical.ParCurveDurations;
import io.notional.files.csv.DurationsReader;
import java.util.Optional;

/** Gives a futures product the durations that its entry asks for. */
final class DurationLoader {
  private final DataFiles files;
  private final Optional<CurveHistory> curves;

  /**
   * A loader.
   *
   * @param curves empty where they are not needed, or could not be read, which is reported
   */
  DurationLoader(DataFiles files, Optional<CurveHistory> curves) {
    this.files = files;
    this.curves = curves;
  }

  void load(InstrumentEntry entry, FutureInput.Builder builder) {
    Config duration = entry.config().group(MarketSchema.DURATION);
    if (duration.has("years")) {
      builder.duration(duration.number("years"));
    } else if (duration.has("file")) {
      builder.durations(DurationsReader.read(files.read(duration, "file")));
    } else if (duration.has("from") && curves.isPresent()) {
      builder.durations(
          new ParCurveDurations(entry.treasury(duration).orElseThrow(), curves.get()));
    }
  }
}
