package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Variant;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.market.MarginPolicy;
import io.notional.files.market.InstrumentEntry.Kind;
import io.notional.files.menu.ClassMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the instruments of a market file, each by the schema of its kind. */
final class InstrumentReader {
  private static final List<String> KINDS =
      List.of(
          "security", "constituents", "bill", "future", "theoretical-future", "par-bond", "fund");

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
    Optional<InstrumentEntry> entry = kind.flatMap(k -> checked(map, k, path));
    return problems.list().size() > before ? Optional.empty() : entry;
  }

  private Optional<InstrumentEntry> checked(Node.Mapping map, Kind kind, String path) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    plainAssetClass(entries);
    plainClasses(entries, path);
    boolean named = EntryTerms.areNamed(map) && schema(kind).find(EntryTerms.TERMS).isPresent();
    if (named) {
      EntryTerms.requireOnce(entries, path, problems);
    }
    requireCosts(map, path);
    if (kind.isFuture()) {
      requireChain(map, kind, path);
    }
    int before = problems.list().size();
    Config config =
        ConfigReader.read(
            new Node.Mapping(entries, map.where()),
            named ? EntryTerms.named(schema(kind)) : schema(kind),
            path,
            problems.list());
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    List<MarginPolicy> chain = kind.isFuture() ? chain(config, kind, path) : List.of();
    return Optional.of(new InstrumentEntry(path, kind, config, chain, map.where()));
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

  private List<MarginPolicy> chain(Config config, Kind kind, String path) {
    List<Variant> written = config.group(MarketSchema.MARGIN).variants(MarketSchema.CHAIN);
    if (kind == Kind.SPOT_FUTURE && written.isEmpty()) {
      boolean named = config.has(SpotFutureTerms.CONTRACT);
      return SpotFutureTerms.margin(named ? config.text(SpotFutureTerms.CONTRACT) : path);
    }
    return MarginPolicies.of(written, path + ".margin.chain", problems);
  }

  /** A known contract alone has a margin without saying so. */
  private void requireChain(Node.Mapping map, Kind kind, String path) {
    Node margin = map.entries().get(MarketSchema.MARGIN);
    if (margin == null && kind != Kind.SPOT_FUTURE) {
      String message = path + ".margin must be given: a map with a chain";
      problems.add(ErrorCode.MISSING_VALUE, message, map.where());
    } else if (margin instanceof Node.Mapping section && !hasChain(section, kind)) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path + ".margin.chain must be given: a list of " + MarketSchema.policyNames(),
          section.entries().getOrDefault(MarketSchema.CHAIN, section).where());
    }
  }

  private static boolean hasChain(Node.Mapping section, Kind kind) {
    Node chain = section.entries().get(MarketSchema.CHAIN);
    return chain == null
        ? kind == Kind.SPOT_FUTURE
        : !(chain instanceof Node.Listing list) || !list.items().isEmpty();
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

  /** Costs must be said: they are off only by {@code none} or by zeros. */
  private void requireCosts(Node.Mapping map, String path) {
    Node costs = map.entries().get(MarketSchema.COSTS);
    boolean empty = costs instanceof Node.Mapping section && section.entries().isEmpty();
    if (costs == null || empty) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path + ".costs must be given: commission, spread-ticks or spread-bp, or none",
          costs == null ? map.where() : costs.where());
    }
  }

  static Parameters schema(Kind kind) {
    return switch (kind) {
      case SECURITY -> MarketSchema.SECURITY;
      case CONSTITUENTS -> ConstituentsSchema.CONSTITUENTS;
      case FUND -> FundSchema.PRICED;
      case SIMULATED_FUND -> FundSchema.SIMULATED;
      case BILL -> MarketSchema.BILL;
      case PAR_BOND -> ParBondSchema.PAR_BOND;
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
