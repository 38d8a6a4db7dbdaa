package io.notional.files.market;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the components that entries of a market file name. */
final class EntryComponents {
  private static final String DATA_ROLLS = "data";

  private final Catalog catalog;

  EntryComponents(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The entries, with the instruments and cost models that they name.
   *
   * @param wanted the ids of those that are held: what they cost is made, too
   * @param read the ids of those whose files are read; what prices rest on is read as well
   */
  Map<String, InstrumentEntry> made(
      Map<String, InstrumentEntry> entries,
      Set<String> wanted,
      Set<String> read,
      Problems problems) {
    Map<String, InstrumentEntry> made = new LinkedHashMap<>(entries);
    EntryRules rules = new EntryRules(problems, entries);
    for (InstrumentEntry entry : withLinked(entries, read)) {
      boolean costs = entry.costComponent().isPresent() && wanted.contains(entry.id());
      if (costs || entry.termsComponent().isPresent()) {
        problems
            .attempt(entry.where(), () -> costs ? costed(termed(entry)) : termed(entry))
            .ifPresent(
                instead -> {
                  rules.ticks(instead);
                  made.put(instead.id(), instead);
                });
      }
    }
    made.replaceAll((id, entry) -> entry.linkedTo(made));
    return made;
  }

  private static Collection<InstrumentEntry> withLinked(
      Map<String, InstrumentEntry> entries, Set<String> read) {
    Map<String, InstrumentEntry> all = new TreeMap<>(entries);
    all.keySet().retainAll(read);
    for (InstrumentEntry entry : List.copyOf(all.values())) {
      entry.linked().values().forEach(linked -> all.put(linked.id(), linked));
    }
    return all.values();
  }

  /** An entry with the terms of the instrument that it names, if it names one. */
  InstrumentEntry termed(InstrumentEntry entry) {
    return entry
        .termsComponent()
        .map(named -> catalog.component(ComponentKind.INSTRUMENT, named))
        .map(instrument -> entry.withTerms(EntryTerms.of(instrument, entry)))
        .orElse(entry);
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
    Stream.of(entry.termsComponent(), entry.costComponent(), rule.filter(this::isKnown))
        .flatMap(Optional::stream)
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
      throw catalog.unknown(Nearest.unknown("roll rule", rule.id(), known), rule.where());
    }
    return rule;
  }
}
