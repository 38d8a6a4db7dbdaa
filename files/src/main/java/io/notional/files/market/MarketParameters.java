package io.notional.files.market;

import io.notional.api.plugin.Parameters;
import io.notional.files.market.InstrumentEntry.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What may stand in market files, for schemas and reference pages. Stateless, and safe for use by
 * many threads.
 */
public final class MarketParameters {
  private MarketParameters() {}

  /**
   * One form of the entry of an instrument.
   *
   * @param kind what the entry's {@code kind} says
   * @param marker the key by which this form is told from the kind's other one; empty for the form
   *     that lacks the other's
   * @param written its parameters
   * @param named the same where its terms are those of a plugin's instrument
   */
  public record EntryForm(
      String kind, Optional<String> marker, Parameters written, Optional<Parameters> named) {}

  /** The top level, without {@code instruments}. */
  public static Parameters file() {
    return new Parameters(
        MarketSchema.FILE.list().stream()
            .filter(parameter -> !parameter.name().equals(MarketSchema.INSTRUMENTS))
            .toList());
  }

  /** The forms of entries; those with a marker stand before the other one of their kind. */
  public static List<EntryForm> entries() {
    return Arrays.stream(Kind.values())
        .map(MarketParameters::form)
        .sorted((a, b) -> Boolean.compare(a.marker().isEmpty(), b.marker().isEmpty()))
        .toList();
  }

  private static EntryForm form(Kind kind) {
    Parameters written = InstrumentReader.schema(kind);
    Optional<Parameters> named =
        written.find(EntryTerms.TERMS).map(terms -> EntryTerms.named(written));
    return switch (kind) {
      case SPOT_FUTURE ->
          new EntryForm(
              Kind.THEORETICAL_FUTURE.word(),
              Optional.of(SpotFutureTerms.UNDERLYING),
              written,
              named);
      case SIMULATED_FUND ->
          new EntryForm(Kind.FUND.word(), Optional.of(FundSchema.SPEC), written, named);
      default -> new EntryForm(kind.word(), Optional.empty(), written, named);
    };
  }
}
