package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.files.market.InstrumentEntry.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules between the sections of a market file. */
final class FileRules {
  private final Problems problems;

  FileRules(Problems problems) {
    this.problems = problems;
  }

  void check(Config config, Map<String, InstrumentEntry> entries) {
    unique(config.groups("rates"), "id");
    unique(config.groups("exchange-rates"), "currency");
    unique(config.groups(MarketSchema.INDICES), "id");
    List<String> rates = config.groups("rates").stream().map(r -> r.text("id")).toList();
    cashRate(config, entries.values(), rates);
    calendar(config.group("calendar"), entries);
    parYields(config, entries.values());
    sanity(config, entries, rates);
    EntryRules rules = new EntryRules(problems, entries);
    entries.values().forEach(entry -> rules.check(entry, rates));
  }

  /** Of several rates the file must say which one cash earns. */
  static void requireCashRate(Node.Mapping file, Problems problems) {
    Node rates = file.entries().get("rates");
    if (rates != null && !file.entries().containsKey(MarketSchema.CASH_RATE)) {
      String message = MarketSchema.CASH_RATE + " must be given: the rate that cash earns";
      problems.add(ErrorCode.MISSING_VALUE, message, rates.where());
    }
  }

  /** A market of securities and funds alone needs none. */
  private void cashRate(Config config, Collection<InstrumentEntry> entries, List<String> rates) {
    if (config.has(MarketSchema.CASH_RATE)) {
      String where = config.where(MarketSchema.CASH_RATE);
      known("cash rate", config.text(MarketSchema.CASH_RATE), rates, where);
      return;
    }
    entries.stream()
        .filter(entry -> !entry.kind().needsNoRate())
        .findFirst()
        .ifPresent(
            entry ->
                problems.add(
                    ErrorCode.MISSING_VALUE,
                    MarketSchema.CASH_RATE
                        + " must be given, the rate that cash earns: "
                        + entry.id()
                        + " needs it",
                    entry.where()));
  }

  private void parYields(Config config, Collection<InstrumentEntry> entries) {
    if (config.texts(MarketSchema.PAR_YIELDS).isEmpty()) {
      entries.stream()
          .filter(InstrumentEntry::needsParYields)
          .forEach(
              entry ->
                  problems.add(
                      ErrorCode.MISSING_VALUE,
                      MarketSchema.PAR_YIELDS + " must be given: " + entry.id() + " needs them",
                      entry.where()));
    }
  }

  /** What is let through must be something of the file, for a reason. */
  private void sanity(Config config, Map<String, InstrumentEntry> entries, List<String> rates) {
    Set<String> series = new TreeSet<>(entries.keySet());
    series.addAll(rates);
    config.groups("exchange-rates").forEach(rate -> series.add(rate.text("currency")));
    series.add(MarketSchema.PAR_YIELDS);
    for (Config allowed : config.group(SanitySchema.SANITY).groups(SanitySchema.ALLOW)) {
      known("series", allowed.text("series"), series, allowed.where("series"));
      if (allowed.text("reason").isBlank()) {
        String message = "sanity.allow.reason must say why " + allowed.text("series") + " may";
        problems.add(ErrorCode.MISSING_VALUE, message, allowed.where("reason"));
      }
    }
  }

  private void calendar(Config calendar, Map<String, InstrumentEntry> entries) {
    if (!calendar.has("dates-of")) {
      return;
    }
    if (calendar.has(MarketSchema.RULE)) {
      problems.add(
          ErrorCode.CONFLICT,
          "calendar must have dates-of or rule but has both",
          calendar.where(MarketSchema.RULE));
    }
    String id = calendar.text("dates-of");
    String where = calendar.where("dates-of");
    known("instrument", id, entries.keySet(), where);
    if (entries.containsKey(id) && entries.get(id).kind() == Kind.SIMULATED_FUND) {
      problems.add(
          ErrorCode.CONFLICT,
          "calendar.dates-of must be quoted but " + id + " is a fund that is run on those dates",
          where);
    }
    if (entries.containsKey(id) && entries.get(id).kind() == Kind.BILL) {
      problems.add(
          ErrorCode.CONFLICT,
          "calendar.dates-of must be quoted but " + id + " is a bill that accretes",
          where);
    }
  }

  private void unique(List<Config> sections, String key) {
    Set<String> seen = new HashSet<>();
    for (Config section : sections) {
      if (!seen.add(section.text(key))) {
        problems.add(
            ErrorCode.CONFLICT,
            "the " + key + " " + section.text(key) + " is given twice",
            section.where(key));
      }
    }
  }

  private void known(String what, String name, Collection<String> names, String where) {
    if (!names.contains(name)) {
      problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, name, names), where);
    }
  }
}
