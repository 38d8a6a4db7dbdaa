package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.config.Nearest;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.MinorUnit;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Loads the rates of a market file, and those of its exchange rates that are needed. */
final class RateLoader {
  private final Config config;
  private final DataFiles files;
  private final MarketBuilder builder;
  private final Problems problems;
  private final MarketSanity sanity;
  private final Map<String, Financing> quoted = new HashMap<>();

  RateLoader(Config config, DataFiles files, MarketBuilder builder, Problems problems) {
    this.config = config;
    this.files = files;
    this.builder = builder;
    this.problems = problems;
    this.sanity = new MarketSanity(config);
  }

  void rates(PolicyCounts counts) {
    for (Config rate : config.groups("rates")) {
      String id = rate.text("id");
      PolicyCounts own = new PolicyCounts();
      problems
          .attempt(
              rate.where("file"),
              () ->
                  SeriesReader.rate(
                      files.read(rate, "file"),
                      FileOptions.rate(rate).withSanity(sanity.rates(id)),
                      own))
          .ifPresent(series -> rate(id, series, quote(rate), term(rate)));
      counts.addAll(id, own);
    }
  }

  private void rate(String id, DatedSeries series, RateQuote quote, int termDays) {
    builder.rate(id, series, quote, termDays);
    quoted.put(id, new Financing(series, quote, termDays));
  }

  /** The rates that could be read, by id, as rates at which something may be financed. */
  Map<String, Financing> financing() {
    return quoted;
  }

  /**
   * Loads exchange rates.
   *
   * @param needed the first instrument in each currency that is not the base currency
   * @param counts counts what is dropped
   */
  void exchangeRates(SortedMap<String, InstrumentEntry> needed, PolicyCounts counts) {
    List<Config> entries = config.groups("exchange-rates");
    minorUnits(needed, entries);
    Set<String> wanted = new TreeSet<>(needed.keySet());
    for (Config rate : entries) {
      if (wanted.contains(rate.text("currency"))) {
        via(rate, entries).ifPresent(wanted::add);
      }
    }
    for (Config rate : entries) {
      String currency = rate.text("currency");
      needed.remove(currency);
      if (wanted.remove(currency)) {
        PolicyCounts own = new PolicyCounts();
        problems
            .attempt(
                rate.where("file"),
                () ->
                    SeriesReader.exchangeRate(
                        files.read(rate, "file"), ExchangeRateOptions.of(config, rate), own))
            .ifPresent(series -> exchangeRate(rate, currency, series));
        counts.addAll(currency, own);
      }
    }
    needed.remove(""); // no code of any currency, which the terms refuse themselves
    needed.forEach(
        (currency, entry) ->
            problems.add(
                ErrorCode.MISSING_VALUE,
                "exchange-rates must have an entry for "
                    + currency
                    + ", the currency of "
                    + entry.id(),
                EntryTerms.where(entry, "currency")));
  }

  /** Pence need the rate of the pound, and none if that is the base currency. */
  private void minorUnits(SortedMap<String, InstrumentEntry> needed, List<Config> entries) {
    for (String code : List.copyOf(needed.keySet())) {
      Optional<String> currency = MinorUnit.currencyOf(code);
      boolean hasOwn = entries.stream().anyMatch(rate -> rate.text("currency").equals(code));
      if (currency.isPresent() && !hasOwn) {
        InstrumentEntry entry = needed.remove(code);
        if (!currency.get().equals(config.text("base-currency"))) {
          needed.putIfAbsent(currency.get(), entry);
        }
      }
    }
  }

  /** The third currency of a cross, which must have a direct entry. */
  private Optional<String> via(Config rate, List<Config> entries) {
    if (!rate.has("via")) {
      return Optional.empty();
    }
    List<String> direct =
        entries.stream().filter(other -> !other.has("via")).map(o -> o.text("currency")).toList();
    String via = rate.text("via");
    if (!direct.contains(via)) {
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown("currency of a direct entry in exchange-rates", via, direct),
          rate.where("via"));
      return Optional.empty();
    }
    return Optional.of(via);
  }

  private void exchangeRate(Config rate, String currency, DatedSeries quoted) {
    DatedSeries perUnit = rate.text("quote").equals("units-per") ? quoted.inverse() : quoted;
    int maxStaleDays = rate.integer("max-stale-days");
    if (rate.has("via")) {
      builder.crossRate(currency, rate.text("via"), perUnit, maxStaleDays);
    } else {
      builder.exchangeRate(currency, perUnit, maxStaleDays);
    }
  }

  private static int term(Config rate) {
    return rate.has("term-days") ? rate.integer("term-days") : quote(rate).termDays();
  }

  private static RateQuote quote(Config rate) {
    return RateQuote.valueOf(SecurityLoader.constant(rate.text("quote")));
  }
}
