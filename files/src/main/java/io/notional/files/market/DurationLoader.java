package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.theoretical.ParCurveDurations;
import io.notional.core.theoretical.ParYields;
import io.notional.core.theoretical.TheoreticalBaskets;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.DurationsReader;
import java.util.Optional;

/** Gives a futures product the durations that its entry asks for. */
final class DurationLoader {
  private final DataFiles files;
  private final CurveLoader curves;
  private final BusinessCalendar calendar;
  private Optional<TheoreticalBaskets> baskets = Optional.empty();

  DurationLoader(DataFiles files, CurveLoader curves, BusinessCalendar calendar) {
    this.files = files;
    this.curves = curves;
    this.calendar = calendar;
  }

  void load(InstrumentEntry entry, FutureInput.Builder builder) {
    Config duration = entry.config().group(MarketSchema.DURATION);
    if (duration.has("years")) {
      builder.duration(duration.number("years"));
    } else if (duration.has("file")) {
      builder.durations(DurationsReader.read(files.read(duration, "file")));
    } else if (duration.has("from")) {
      TreasuryContract contract = entry.treasury(duration).orElseThrow();
      baskets().ifPresent(b -> builder.durations(new ParCurveDurations(contract, b)));
    }
  }

  /** A theoretical product with the yields of the notes that would be delivered. */
  FutureInput withYields(InstrumentEntry entry, FutureInput priced) {
    TreasuryContract contract = entry.treasury(entry.config()).orElseThrow();
    DurationSource known = priced.durations().orElseThrow();
    return curves
        .curves()
        .map(history -> new ParYields(known, contract, history))
        .map(yields -> FutureInput.builder().from(priced).durations(yields).build())
        .orElse(priced);
  }

  /** One for all products, which then share the discount factors of a day. */
  private Optional<TheoreticalBaskets> baskets() {
    if (baskets.isEmpty()) {
      baskets = curves.curves().map(history -> TheoreticalBaskets.of(history, calendar));
    }
    return baskets;
  }
}
