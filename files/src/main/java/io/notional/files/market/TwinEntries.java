package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.market.InstrumentEntry.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The futures of a market file as they would be if they were financed at the cash rate: theoretical
 * ones as they are, Treasury futures from par yields, others from the security that somebody says
 * they deliver.
 */
final class TwinEntries {
  private static final String WHERE = "";

  private final Map<String, InstrumentEntry> entries;
  private final boolean parYields;
  private final Problems problems;

  /**
   * Twins of some entries.
   *
   * @param parYields whether the file has any
   */
  TwinEntries(Map<String, InstrumentEntry> entries, boolean parYields, Problems problems) {
    this.entries = entries;
    this.parYields = parYields;
    this.problems = problems;
  }

  /**
   * All that can be made, by the id of the future that each stands for.
   *
   * @param underlyings securities by the ids of futures
   */
  SortedMap<String, InstrumentEntry> all(Map<String, String> underlyings) {
    underlyings.forEach(this::check);
    SortedMap<String, InstrumentEntry> twins = new TreeMap<>();
    if (problems.list().isEmpty()) {
      for (InstrumentEntry entry : entries.values()) {
        twin(entry, Optional.ofNullable(underlyings.get(entry.id())))
            .ifPresent(twin -> twins.put(entry.id(), twin.financedAtCashRate()));
      }
    }
    return twins;
  }

  private void check(String future, String underlying) {
    List<String> futures =
        entries.values().stream()
            .filter(entry -> entry.kind().isFuture() && entry.termsComponent().isEmpty())
            .map(InstrumentEntry::id)
            .toList();
    List<String> series =
        entries.values().stream()
            .filter(entry -> entry.kind().isSeries())
            .map(InstrumentEntry::id)
            .toList();
    if (!futures.contains(future)) {
      problems.add(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("futures product", future, futures), WHERE);
    }
    if (!series.contains(underlying)) {
      problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown("security", underlying, series), WHERE);
    }
  }

  private Optional<InstrumentEntry> twin(InstrumentEntry entry, Optional<String> underlying) {
    if (entry.kind().isTheoretical()) {
      return Optional.of(entry);
    }
    if (entry.kind() != Kind.FUTURE || entry.termsComponent().isPresent()) {
      return Optional.empty(); // what a plugin's instrument is like is not written here
    }
    if (underlying.isPresent()) {
      return Optional.of(onSecurity(entry, underlying.get()));
    }
    return entry
        .treasury(entry.config().group(MarketSchema.DURATION))
        .filter(contract -> parYields)
        .map(contract -> treasury(entry, contract));
  }

  private InstrumentEntry treasury(InstrumentEntry entry, TreasuryContract contract) {
    KnownFuture known = KnownFuture.of(contract.name()).orElseThrow();
    Map<String, Object> margin =
        Map.of(
            "initial", Double.valueOf(known.initial()),
            "maintenance", Double.valueOf(known.maintenance()));
    Map<String, Object> map = plain(entry);
    map.put("contract", contract.name());
    map.put("margin", Map.of("chain", List.of(Map.of("percent-of-notional", margin))));
    return read(map);
  }

  private InstrumentEntry onSecurity(InstrumentEntry entry, String underlying) {
    Config config = entry.config();
    Map<String, Object> map = plain(entry);
    map.put(SpotFutureTerms.UNDERLYING, underlying);
    map.put("multiplier", config.number("multiplier"));
    map.put("tick", config.number("tick"));
    return read(map);
  }

  private static Map<String, Object> plain(InstrumentEntry entry) {
    Map<String, Object> map = new TreeMap<>();
    map.put("id", entry.id());
    map.put("kind", "theoretical-future");
    map.put("lot", entry.config().number("lot"));
    map.put("costs", "none");
    return map;
  }

  private InstrumentEntry read(Map<String, Object> map) {
    Node list = Node.of(List.of(map), WHERE);
    InstrumentEntry twin =
        new InstrumentReader(problems).read(list, WHERE).values().iterator().next();
    return twin.linkedTo(entries);
  }
}
