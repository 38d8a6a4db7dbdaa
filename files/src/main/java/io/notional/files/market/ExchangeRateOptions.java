package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.files.csv.ReadOptions;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SanityLimits;

/** How a file of exchange rates is read: what is known of a direct dollar rate bounds it. */
final class ExchangeRateOptions {
  private ExchangeRateOptions() {}

  static ReadOptions of(Config market, Config rate) {
    String currency = rate.text("currency");
    Sanity own = new MarketSanity(market).exchangeRates(currency);
    boolean direct = market.text("base-currency").equals("USD") && !rate.has("via");
    boolean inverse = rate.text("quote").equals("units-per");
    SanityLimits limits =
        KnownCurrency.of(currency)
            .filter(known -> direct)
            .map(known -> known.limits(own.limits(), inverse))
            .orElse(own.limits());
    return FileOptions.exchangeRate(rate).withSanity(own.with(limits));
  }
}
