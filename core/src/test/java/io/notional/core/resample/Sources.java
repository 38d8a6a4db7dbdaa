package io.notional.core.resample;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Markets whose days are drawn, and what runs on paths are told. */
final class Sources {
  private Sources() {}

  /** Stocks that distribute, bills, bonds, Treasury futures. */
  static Market synthetic(long seed, int years) {
    return SyntheticMarket.builder()
        .seed(seed)
        .years(years)
        .trendMarkets(2)
        .dividendYield(0.04)
        .build()
        .generate();
  }

  /** The same with stocks in euros, and an index. */
  static Market abroad(long seed, int years) {
    Market market = synthetic(seed, years);
    int size = market.days().size();
    int[] dates = new int[size];
    Arrays.setAll(dates, market.days()::epochDay);
    double[] euro = new double[size];
    Arrays.setAll(euro, t -> 1.1 + 0.2 * StrictMath.sin(t / 40.0));
    double[] prices = new double[size];
    Arrays.setAll(prices, t -> 100 * (1 + t / 5000.0));
    var stocks = market.inputs().securities().get("STOCKS");
    var builder = market.toBuilder().without("STOCKS");
    var terms =
        io.notional.api.instrument.Terms.builder().from(stocks.terms()).currency("EUR").build();
    return builder
        .exchangeRate("EUR", DatedSeries.positive("EUR", dates, euro))
        .index("CPI", DatedSeries.positive("CPI", dates, prices))
        .security(io.notional.core.market.SecurityInput.builder().from(stocks).terms(terms).build())
        .build();
  }

  /** What a strategy names. */
  static Set<String> instruments(Strategy strategy) {
    Set<String> ids = new TreeSet<>();
    strategy
        .sleeves()
        .forEach(sleeve -> sleeve.requirements().forEach(need -> ids.add(need.instrument())));
    return ids;
  }

  /** The settings of a run on paths. */
  static RunSettings on(ResampledMarket resampled, RunSettings settings) {
    return RunSettings.builder()
        .from(settings)
        .firstDate(resampled.firstClose())
        .lastDate(Optional.empty())
        .build();
  }
}
