package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.story.Mix;
import io.notional.files.plan.MarketNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The option that says what a fund is held against. */
final class MixOptions {
  private static final String MIX = "--mix";

  @Option(
      names = MIX,
      paramLabel = "ID=W,...",
      defaultValue = "IVV=0.6,AGG=0.4",
      description =
          "The mix that the fund is held against, securities of the market with weights of sum 1;"
              + " by default ${DEFAULT-VALUE}.")
  private String mix;

  /** The mix at a multiple; empty where it is wrong, which is reported. */
  Optional<Mix> mix(double leverage, Optional<MarketNames> market, Problems problems) {
    Problems own = new Problems();
    Optional<Map<String, Double>> weights = own.attempt(() -> NamedNumbers.parse(MIX, mix, own));
    weights.ifPresent(
        all ->
            market.ifPresent(m -> all.keySet().forEach(id -> m.require(id, MIX + ": ", "", own))));
    Optional<Mix> made =
        own.list().isEmpty()
            ? weights.flatMap(all -> own.attempt(() -> new Mix(new TreeMap<>(all), leverage)))
            : Optional.empty();
    problems.addAll(own);
    return made;
  }
}
