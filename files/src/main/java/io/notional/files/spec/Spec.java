package io.notional.files.spec;

import io.notional.core.config.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * What a spec says, before a catalog knows its strategy. Immutable.
 *
 * @param strategy the id of a strategy's provider
 * @param preset the preset that {@code with} is laid over
 * @param with values of the strategy
 * @param run settings of the run
 * @param where the place of the strategy's id, for messages
 */
public record Spec(
    String strategy, Optional<String> preset, Node.Mapping with, Node.Mapping run, String where) {
  public Spec {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(where, "where");
  }
}
