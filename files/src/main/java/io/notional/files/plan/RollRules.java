package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Makes the roll rules that a market file names. */
final class RollRules {
  private RollRules() {}

  static RollRule make(Component component, Catalog catalog) {
    if (!(component instanceof NamedComponent named)) {
      throw new IllegalStateException("not a component of a market file: " + component.id());
    }
    requireKnown(named, catalog);
    return catalog.component(ComponentKind.ROLL_RULE, named);
  }

  /** To roll as the data does is no plugin's rule, but one that a market file may name. */
  private static void requireKnown(NamedComponent rule, Catalog catalog) {
    List<String> known = new ArrayList<>(List.of("data"));
    known.addAll(catalog.ids(ComponentKind.ROLL_RULE));
    if (!known.contains(rule.id())) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("roll rule", rule.id(), known), rule.where());
    }
  }
}
