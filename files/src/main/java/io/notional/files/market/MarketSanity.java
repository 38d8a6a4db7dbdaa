package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SanityCheck;
import io.notional.files.csv.SanityLimits;
import java.util.List;

/** What a market file holds for sane, by kind and series. Immutable. */
final class MarketSanity {
  private final Config config;

  MarketSanity(Config market) {
    this.config = market.group(SanitySchema.SANITY);
  }

  Sanity prices(String id) {
    return factors(SanitySchema.PRICES, id, SanityLimits.PRICES);
  }

  Sanity exchangeRates(String currency) {
    return factors(SanitySchema.EXCHANGE_RATES, currency, SanityLimits.EXCHANGE_RATES);
  }

  Sanity margins(String id) {
    return factors(SanitySchema.MARGINS, id, SanityLimits.MARGINS);
  }

  Sanity rates(String id) {
    return differences(SanitySchema.RATES, id);
  }

  Sanity yields() {
    return differences(SanitySchema.YIELDS, MarketSchema.PAR_YIELDS);
  }

  /** Limits of what an entry says of its prices: spread, commission, notional. */
  Config futures() {
    return config.group(SanitySchema.FUTURES);
  }

  Config securities() {
    return config.group(SanitySchema.SECURITIES);
  }

  private Sanity factors(String kind, String id, SanityLimits usual) {
    Config section = config.group(kind);
    return new Sanity(
        new SanityLimits(
            section.number("back"),
            section.integer("rows"),
            section.number("move"),
            usual.least(),
            usual.most()),
        allowed(id));
  }

  private Sanity differences(String kind, String id) {
    Config section = config.group(kind);
    return new Sanity(
        new SanityLimits(
            section.number("back"),
            section.integer("rows"),
            section.number("move"),
            section.number("least"),
            section.number("most")),
        allowed(id));
  }

  private List<Sanity.Allowed> allowed(String id) {
    return config.groups(SanitySchema.ALLOW).stream()
        .filter(entry -> entry.text("series").equals(id))
        .map(entry -> new Sanity.Allowed(check(entry), dates(entry)))
        .toList();
  }

  private static SanityCheck check(Config entry) {
    return SanityCheck.valueOf(SecurityLoader.constant(entry.text("check")));
  }

  private static DateRange dates(Config entry) {
    DateRange range = DateRange.ALL;
    range = entry.has("from") ? range.from(entry.date("from")) : range;
    return entry.has("to") ? range.to(entry.date("to")) : range;
  }
}
