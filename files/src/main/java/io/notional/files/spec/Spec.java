package io.notional.files.spec;

import io.notional.api.plugin.ComponentKind;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * What a spec says, before a catalog knows its strategy. Immutable.
 *
 * @param strategy the id of a strategy's provider
 * @param preset the preset that {@code with} is laid over
 * @param presetWhere the place of the preset, for messages; that of the strategy without one
 * @param with values of the strategy
 * @param run settings of the run
 * @param where the place of the strategy's id, for messages
 */
public record Spec(
    String strategy,
    Optional<String> preset,
    String presetWhere,
    Node.Mapping with,
    Node.Mapping run,
    String where) {
  public Spec {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(presetWhere, "presetWhere");
    Objects.requireNonNull(with, "with");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(where, "where");
  }

  /** The strategy as a catalog makes it. */
  public NamedComponent component() {
    return component(with);
  }

  /** The same with other values. */
  public NamedComponent component(Node.Mapping values) {
    return NamedComponent.of(ComponentKind.STRATEGY, strategy, preset, values, "", where)
        .withPresetAt(presetWhere);
  }
}
