package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.cost.Costs;
import io.notional.core.market.MarginPolicy;
import io.notional.files.market.InstrumentEntry.Kind;
import io.notional.files.menu.ClassMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the instruments of a market file, each by the schema of its kind. */
final class InstrumentReader {
  private static final List<String> KINDS =
      List.of("security", "bill", "future", "theoretical-future", "fund");

  private final Problems problems;

  InstrumentReader(Problems problems) {
    this.problems = problems;
  }

  /** All instruments by id, in the order of the file. */
  Map<String, InstrumentEntry> read(Node node, String where) {
    Map<String, InstrumentEntry> entries = new LinkedHashMap<>();
    if (!(node instanceof Node.Listing list)) {
      problems.add(ErrorCode.MISSING_VALUE, "instruments must be given: a list of maps", where);
      return entries;
    }
    for (int i = 0; i < list.items().size(); i++) {
      entry(list.items().get(i), "instruments[" + i + "]").ifPresent(e -> put(entries, e));
    }
    entries.replaceAll((id, entry) -> entry.linkedTo(entries));
    return entries;
  }

  private void put(Map<String, InstrumentEntry> entries, InstrumentEntry entry) {
    InstrumentEntry first = entries.putIfAbsent(entry.id(), entry);
    if (first != null) {
      problems.add(
          ErrorCode.CONFLICT,
          "two instruments have the id " + entry.id() + ", the first at " + first.where(),
          entry.where());
    }
  }

  private Optional<InstrumentEntry> entry(Node node, String position) {
    if (!(node instanceof Node.Mapping map)) {
      problems.add(ErrorCode.WRONG_TYPE, position + " must be a map", node.where());
      return Optional.empty();
    }
    String path = text(map, "id").orElse(position);
    Optional<Kind> kind = kind(map, path);
    int before = problems.list().size();
    Optional<InstrumentEntry> entry = kind.map(k -> checked(map, k, path));
    return problems.list().size() > before ? Optional.empty() : entry;
  }

  private InstrumentEntry checked(Node.Mapping map, Kind kind, String path) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    List<MarginPolicy> chain = kind.isFuture() ? chain(map, kind, entries, path) : List.of();
    plainAssetClass(entries);
    plainClasses(entries, path);
    plainDuration(entries);
    if (kind == Kind.SPOT_FUTURE) {
      plainDividends(entries);
    } else {
      plainDates(entries);
    }
    plainCosts(map, entries, path);
    Config config =
        ConfigReader.read(
            new Node.Mapping(entries, map.where()), schema(kind), path, problems.list());
    return new InstrumentEntry(
        path, kind, config, costs(config), chain, map.where(), Map.of(), false);
  }

  private Optional<Kind> kind(Node.Mapping map, String path) {
    Optional<String> kind = text(map, MarketSchema.KIND);
    if (kind.isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path + ".kind must be given: one of " + String.join(", ", KINDS),
          map.where());
    } else if (!KINDS.contains(kind.get())) {
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown("kind", kind.get(), KINDS),
          map.entries().get(MarketSchema.KIND).where());
    }
    return kind.filter(KINDS::contains)
        .map(k -> Kind.valueOf(SecurityLoader.constant(k)))
        .map(k -> k == Kind.THEORETICAL_FUTURE && hasUnderlying(map) ? Kind.SPOT_FUTURE : k)
        .flatMap(k -> k == Kind.FUND ? FundRules.kind(map, path, problems) : Optional.of(k));
  }

  private static boolean hasUnderlying(Node.Mapping map) {
    return map.entries().containsKey(SpotFutureTerms.UNDERLYING);
  }

  /** Takes the chain out of the margin section: its items have no common schema. */
  private List<MarginPolicy> chain(
      Node.Mapping map, Kind kind, Map<String, Node> entries, String path) {
    Node margin = map.entries().get(MarketSchema.MARGIN);
    if (kind == Kind.SPOT_FUTURE && !hasChain(margin)) {
      return SpotFutureTerms.margin(text(map, SpotFutureTerms.CONTRACT).orElse(path));
    }
    if (margin == null) {
      String message = path + ".margin must be given: a map with a chain";
      problems.add(ErrorCode.MISSING_VALUE, message, map.where());
      return List.of();
    }
    if (!(margin instanceof Node.Mapping section)) {
      return List.of(); // the schema reports it
    }
    Map<String, Node> rest = new LinkedHashMap<>(section.entries());
    Node chain = rest.remove(MarketSchema.CHAIN);
    entries.put(MarketSchema.MARGIN, new Node.Mapping(rest, section.where()));
    return new ChainReader(path + ".margin.chain", problems).read(chain, section.where());
  }

  /** {@code bond} is read as {@code bonds}; what is no class at all is left to the schema. */
  private static void plainAssetClass(Map<String, Node> entries) {
    if (entries.get(MarketSchema.ASSET_CLASS) instanceof Node.Scalar scalar) {
      String id = AssetClass.canonical(scalar.text());
      entries.put(MarketSchema.ASSET_CLASS, new Node.Scalar(id, scalar.quoted(), scalar.where()));
    }
  }

  /** The same of maps by class. */
  private void plainClasses(Map<String, Node> entries, String path) {
    for (String key : List.of(FundSchema.EXPOSURES, FundSchema.CAPITAL)) {
      if (entries.get(key) instanceof Node.Mapping map) {
        entries.put(key, ClassMap.canonical(map, path + "." + key, problems.list()::add));
      }
    }
  }

  private static boolean hasChain(Node margin) {
    return margin instanceof Node.Mapping section
        && section.entries().containsKey(MarketSchema.CHAIN);
  }

  /** {@code 0.02} is short for {@code {yield: 0.02}}. */
  private static void plainDividends(Map<String, Node> entries) {
    if (entries.get(SpotFutureTerms.DIVIDENDS) instanceof Node.Scalar scalar) {
      entries.put(
          SpotFutureTerms.DIVIDENDS, new Node.Mapping(Map.of("yield", scalar), scalar.where()));
    }
  }

  /** {@code 6.0} is short for {@code {years: 6.0}}, {@code par-curve} for where it is from. */
  private static void plainDuration(Map<String, Node> entries) {
    if (entries.get(MarketSchema.DURATION) instanceof Node.Scalar scalar) {
      String key = scalar.text().equals("par-curve") ? "from" : "years";
      entries.put(MarketSchema.DURATION, new Node.Mapping(Map.of(key, scalar), scalar.where()));
    }
  }

  /** {@code comex-metals} is short for {@code {rule: comex-metals}}. */
  private static void plainDates(Map<String, Node> entries) {
    if (entries.get(MarketSchema.DATES) instanceof Node.Scalar scalar) {
      entries.put(MarketSchema.DATES, new Node.Mapping(Map.of("rule", scalar), scalar.where()));
    }
  }

  /** Costs must be said: they are off only by {@code none} or by zeros. */
  private void plainCosts(Node.Mapping map, Map<String, Node> entries, String path) {
    Node costs = map.entries().get(MarketSchema.COSTS);
    boolean empty = costs instanceof Node.Mapping section && section.entries().isEmpty();
    if (costs == null || empty) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path + ".costs must be given: commission, spread-ticks or spread-bp, or none",
          costs == null ? map.where() : costs.where());
    } else if (costs instanceof Node.Scalar scalar && scalar.text().equals("none")) {
      entries.put(MarketSchema.COSTS, new Node.Mapping(Map.of(), costs.where()));
    }
  }

  private Costs costs(Config config) {
    if (!config.has(MarketSchema.COSTS)) {
      return Costs.NONE; // the section has the wrong type, which is reported
    }
    Config costs = config.group(MarketSchema.COSTS);
    List<Double> values = new ArrayList<>();
    for (String name : List.of("commission", "spread-ticks", "spread-bp")) {
      values.add(costs.has(name) ? costs.number(name) : 0.0);
    }
    return new Costs(values.get(0), values.get(1), values.get(2));
  }

  private static Parameters schema(Kind kind) {
    return switch (kind) {
      case SECURITY -> MarketSchema.SECURITY;
      case FUND -> FundSchema.PRICED;
      case SIMULATED_FUND -> FundSchema.SIMULATED;
      case BILL -> MarketSchema.BILL;
      case FUTURE -> MarketSchema.FUTURE;
      case THEORETICAL_FUTURE -> TheoreticalSchema.TREASURY;
      case SPOT_FUTURE -> TheoreticalSchema.ON_SECURITY;
    };
  }

  private static Optional<String> text(Node.Mapping map, String key) {
    return map.entries().get(key) instanceof Node.Scalar scalar && !scalar.text().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
