package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.UniverseBuilder;
import io.notional.files.csv.ConstituentOptions;
import io.notional.files.csv.ConstituentsReader;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.Sanity;
import io.notional.files.input.StreamedFile;

/** Makes a universe and its securities from an entry and its constituents file. */
final class ConstituentsLoader {
  private ConstituentsLoader() {}

  /** Reads the file. */
  static UniverseBuilder read(
      InstrumentEntry entry, StreamedFile file, Sanity sanity, PolicyCounts counts) {
    Config config = entry.config();
    String prefix =
        config.has(ConstituentsSchema.PREFIX)
            ? config.text(ConstituentsSchema.PREFIX)
            : entry.id() + ":";
    UniverseBuilder universe = new UniverseBuilder(entry.id(), prefix);
    ConstituentsReader.read(file, options(config, sanity), universe, counts);
    return universe;
  }

  private static ConstituentOptions options(Config config, Sanity sanity) {
    DateRange range = DateRange.ALL;
    range = config.has("from") ? range.from(config.date("from")) : range;
    range = config.has("to") ? range.to(config.date("to")) : range;
    return new ConstituentOptions(
        range,
        isTotalReturn(config),
        paysDividends(config),
        config.number("max-distribution"),
        config.integer("max-stale-days"),
        config.texts(ConstituentsSchema.SECTORS),
        sanity);
  }

  private static boolean isTotalReturn(Config config) {
    return config.text(ConstituentsSchema.PRICES).equals(ConstituentsSchema.TOTAL_RETURN);
  }

  private static boolean paysDividends(Config config) {
    return config.has(ConstituentsSchema.DIVIDENDS)
        ? config.text(ConstituentsSchema.DIVIDENDS).equals(ConstituentsSchema.PAID)
        : !isTotalReturn(config);
  }

  /** A total-return series has no dividends that could be paid. */
  static void check(InstrumentEntry entry, Problems problems) {
    Config config = entry.config();
    if (isTotalReturn(config) && paysDividends(config)) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id()
              + ".dividends must be none, since a total-return series has its dividends reinvested,"
              + " but was paid",
          config.where(ConstituentsSchema.DIVIDENDS));
    }
  }

  /** Adds what was read to a market. */
  static void add(
      UniverseBuilder universe, InstrumentEntry entry, String baseCurrency, MarketBuilder market) {
    Config config = entry.config();
    universe.addTo(
        market,
        () ->
            SecurityInput.builder()
                .terms(entry.terms(baseCurrency))
                .settlement(SecurityLoader.settlement(config))
                .payLag(config.integer("pay-lag"))
                .haircut(config.number("haircut"))
                .haircuts(SecurityLoader.haircuts(entry))
                .concentration(config.number("concentration"))
                .maxStaleDays(config.integer("max-stale-days"))
                .costs(entry.costs()));
  }
}
