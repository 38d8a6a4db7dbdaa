package io.notional.testkit.arbitrary;

import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.simulation.Simulator;
import io.notional.testkit.market.Listing;
import io.notional.testkit.market.MarketFixture;
import java.util.Collection;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Funds and settings of runs by chance, from plain to reckless. Stateless. */
public final class Funds {
  private static final double[] LEVERAGE = {0.1, 0.5, 1, 2, 6};
  private static final double[] LINES = {0, 0.05, 0.2};

  private Funds() {}

  /**
   * A fund on a market.
   *
   * @param market on which it runs
   * @param fund made for what the market quotes
   * @param settings of the run
   */
  public record Case(MarketFixture market, FixedFund fund, RunSettings settings) {
    /** Runs it. */
    public Result run() {
      return new Simulator().run(fund, market.build(), settings);
    }
  }

  /** Whole runs: a market of {@link Markets#fixtures}, a fund on it, and settings. */
  public static Arbitrary<Case> runs() {
    return Combinators.combine(Markets.fixtures(), Arbitraries.longs(), settings())
        .as(
            (market, seed, settings) ->
                new Case(market, fund(market.listings().values(), seed), settings));
  }

  /** Funds of fixed weights of these listings, all but bills: capital of 1 at most. */
  public static Arbitrary<FixedFund> of(Collection<Listing> listings) {
    return Arbitraries.longs().map(seed -> fund(listings, seed));
  }

  /** Settings of runs: when and how orders fill, lots, costs, buffer and line. */
  public static Arbitrary<RunSettings> settings() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.of(FillTiming.values()),
            Arbitraries.of(Sizing.values()),
            Arbitraries.of(LotPolicy.values()))
        .as(Funds::settings);
  }

  private static RunSettings settings(
      long seed, FillTiming fill, Sizing sizing, LotPolicy contracts) {
    Random random = new Random(seed);
    return RunSettings.builder()
        .nav(random.nextInt(4) == 0 ? 1e6 : 1e8)
        .fill(fill)
        .sizing(sizing)
        .contracts(contracts)
        .costs(random.nextInt(4) > 0)
        .lineLimit(LINES[random.nextInt(LINES.length)])
        .build();
  }

  private static FixedFund fund(Collection<Listing> listings, long seed) {
    Random random = new Random(seed);
    SortedMap<String, Double> capital = new TreeMap<>();
    SortedMap<String, Double> notional = new TreeMap<>();
    double leverage = LEVERAGE[random.nextInt(LEVERAGE.length)];
    double left = 0.3 + 0.65 * random.nextDouble();
    for (Listing listing : listings) {
      if (listing.terms().funding() == Funding.MARGINED) {
        notional.put(listing.id(), leverage * (2 * random.nextDouble() - 0.7));
      } else if (listing.terms().assetClass().isExposure()) {
        double weight = left * random.nextDouble();
        capital.put(listing.id(), weight);
        left -= weight;
      }
    }
    CalendarPeriod[] periods = CalendarPeriod.values();
    return new FixedFund(capital, notional, periods[random.nextInt(periods.length)]);
  }
}
