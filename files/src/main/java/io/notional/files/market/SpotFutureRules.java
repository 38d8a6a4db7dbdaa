package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.config.Nearest;
import io.notional.core.theoretical.DeliveryCycle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of theoretical futures on securities that no schema of single values can say. */
final class SpotFutureRules {
  private final Problems problems;
  private final Map<String, InstrumentEntry> entries;

  SpotFutureRules(Problems problems, Map<String, InstrumentEntry> entries) {
    this.problems = problems;
    this.entries = entries;
  }

  void check(InstrumentEntry entry) {
    Config config = entry.config();
    security(entry, SpotFutureTerms.UNDERLYING, config);
    dividends(entry, config.group(SpotFutureTerms.DIVIDENDS));
    contract(entry, config);
    if (config.has(SpotFutureTerms.CYCLE)) {
      cycle(entry, config);
    }
  }

  private void security(InstrumentEntry entry, String key, Config section) {
    String id = section.text(key);
    List<String> securities =
        entries.values().stream()
            .filter(other -> other.kind().isSeries())
            .map(InstrumentEntry::id)
            .toList();
    if (entries.containsKey(id) && !securities.contains(id)) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ": " + key + " must be a security but " + id + " is none",
          section.where(key));
    } else if (!securities.contains(id)) {
      problems.add(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("security", id, securities), section.where(key));
    }
  }

  private void dividends(InstrumentEntry entry, Config section) {
    List<String> given =
        Stream.of("yield", "file", SpotFutureTerms.TOTAL_RETURN).filter(section::has).toList();
    boolean stated = section.has("yield") || section.has("file");
    if (given.size() > 1 || (stated && section.has(SpotFutureTerms.BEFORE))) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id()
              + ".dividends must be a yield, a file, or total-return, or before with the last or"
              + " alone, but has "
              + String.join(", ", given)
              + (section.has(SpotFutureTerms.BEFORE) ? ", before" : ""),
          entry.config().where(SpotFutureTerms.DIVIDENDS));
    }
    if (section.has(SpotFutureTerms.TOTAL_RETURN)) {
      security(entry, SpotFutureTerms.TOTAL_RETURN, section);
    }
  }

  private void contract(InstrumentEntry entry, Config config) {
    String key = SpotFutureTerms.CONTRACT;
    String name = config.has(key) ? config.text(key) : entry.id();
    boolean known = SpotFutureTerms.known(name).isPresent();
    if (config.has(key) && !known) {
      Collection<String> symbols =
          KnownFuture.all().stream()
              .filter(future -> !future.isTreasury())
              .map(KnownFuture::symbol)
              .toList();
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown("futures contract", name, symbols),
          config.where(key));
    } else if (!known && !config.has("multiplier")) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          entry.id() + ".multiplier must be given, since no known contract is named " + name,
          entry.where());
    }
  }

  private void cycle(InstrumentEntry entry, Config config) {
    try {
      DeliveryCycle.parse(config.text(SpotFutureTerms.CYCLE));
    } catch (NotionalException e) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          entry.id() + ": " + e.problems().get(0).message(),
          config.where(SpotFutureTerms.CYCLE));
    }
  }
}
