package io.notional.files.spec;

import io.notional.core.config.Node;
import io.notional.files.tree.Trees;

/** Specs without places, for comparison. */
final class Specs {
  private Specs() {}

  static Spec withoutPlaces(Spec spec) {
    return new Spec(spec.strategy(), spec.preset(), "", map(spec.with()), map(spec.run()), "");
  }

  private static Node.Mapping map(Node.Mapping map) {
    return (Node.Mapping) Trees.withoutPlaces(map);
  }
}
