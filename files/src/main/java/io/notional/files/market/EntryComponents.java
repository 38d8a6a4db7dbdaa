package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the components that entries of a market file name. */
final class EntryComponents {
  private static final String DATA_ROLLS = "data";

  private final Catalog catalog;

  EntryComponents(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The entries, some of them with the cost models that they name.
   *
   * @param wanted the ids of those
   */
  Map<String, InstrumentEntry> costed(
      Map<String, InstrumentEntry> entries, Set<String> wanted, Problems problems) {
    Map<String, InstrumentEntry> costed = new LinkedHashMap<>(entries);
    EntryRules rules = new EntryRules(problems, entries);
    for (InstrumentEntry entry : entries.values()) {
      if (wanted.contains(entry.id()) && entry.costComponent().isPresent()) {
        problems
            .attempt(entry.where(), () -> costed(entry))
            .ifPresent(
                made -> {
                  rules.ticks(made);
                  costed.put(made.id(), made);
                });
      }
    }
    return costed;
  }

  /** An entry with the cost model that it names, if it names one. */
  InstrumentEntry costed(InstrumentEntry entry) {
    return entry
        .costComponent()
        .map(named -> catalog.component(ComponentKind.COST_MODEL, named))
        .map(entry::costing)
        .orElse(entry);
  }

  /** Checks what an entry names, and makes nothing. */
  void check(InstrumentEntry entry, Problems problems) {
    Optional<Component> rule =
        entry.kind().isFuture()
            ? Optional.of(entry.config().component("roll")).filter(EntryComponents::isRule)
            : Optional.empty();
    rule.ifPresent(named -> problems.attempt(named.where(), () -> known(named)));
    Stream.concat(entry.costComponent().stream(), rule.filter(this::isKnown).stream())
        .map(NamedComponent.class::cast)
        .forEach(named -> catalog.resolve(named, problems.list()));
  }

  private static boolean isRule(Component named) {
    return !named.id().equals(DATA_ROLLS);
  }

  /** The rule by which positions roll; empty where they roll as the data does. */
  Optional<RollRule> rollRule(Component named) {
    if (!isRule(named)) {
      return Optional.empty();
    }
    return Optional.of(catalog.component(ComponentKind.ROLL_RULE, known(named)));
  }

  private boolean isKnown(Component rule) {
    return catalog.ids(ComponentKind.ROLL_RULE).contains(rule.id());
  }

  private Component known(Component rule) {
    if (!isKnown(rule)) {
      List<String> known = new ArrayList<>(List.of(DATA_ROLLS));
      known.addAll(catalog.ids(ComponentKind.ROLL_RULE));
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("roll rule", rule.id(), known), rule.where());
    }
    return rule;
  }
}
