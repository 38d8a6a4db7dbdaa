package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Loads the rates of a market file, and those of its exchange rates that are needed. */
final class RateLoader {
  private final Config config;
  private final DataFiles files;
  private final MarketBuilder builder;
  private final Problems problems;
  private final Map<String, Financing> quoted = new HashMap<>();

  RateLoader(Config config, DataFiles files, MarketBuilder builder, Problems problems) {
    this.config = config;
    this.files = files;
    this.builder = builder;
    this.problems = problems;
  }

  void rates(PolicyCounts counts) {
    for (Config rate : config.groups("rates")) {
      String id = rate.text("id");
      PolicyCounts own = new PolicyCounts();
      problems
          .attempt(rate.where("file"), () -> SeriesReader.rate(files.read(rate, "file"), own))
          .ifPresent(series -> rate(id, series, quote(rate)));
      counts.addAll(id, own);
    }
  }

  private void rate(String id, DatedSeries series, RateQuote quote) {
    builder.rate(id, series, quote);
    quoted.put(id, new Financing(series, quote));
  }

  /** The rates that could be read, by id, as rates at which something may be financed. */
  Map<String, Financing> financing() {
    return quoted;
  }

  /**
   * Loads exchange rates.
   *
   * @param needed the first instrument in each currency that is not the base currency
   */
  void exchangeRates(SortedMap<String, InstrumentEntry> needed) {
    for (Config rate : config.groups("exchange-rates")) {
      String currency = rate.text("currency");
      if (needed.remove(currency) != null) {
        problems
            .attempt(rate.where("file"), () -> SeriesReader.exchangeRate(files.read(rate, "file")))
            .ifPresent(series -> builder.exchangeRate(currency, series));
      }
    }
    needed.forEach(
        (currency, entry) ->
            problems.add(
                ErrorCode.MISSING_VALUE,
                "exchange-rates must have an entry for "
                    + currency
                    + ", the currency of "
                    + entry.id(),
                entry.config().where("currency")));
  }

  private static RateQuote quote(Config rate) {
    return RateQuote.valueOf(SecurityLoader.constant(rate.text("quote")));
  }
}
