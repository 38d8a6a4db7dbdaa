package io.notional.testkit.arbitrary;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.Market;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.testkit.market.Listing;
import io.notional.testkit.market.MarketFixture;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Markets by chance. Stateless. */
public final class Markets {
  private static final List<AssetClass> CLASSES =
      List.of(AssetClass.EQUITY, AssetClass.BONDS, AssetClass.COMMODITIES, AssetClass.GOLD);

  /** The bill of every one of them. */
  public static final String BILLS = "BILLS";

  private Markets() {}

  /**
   * Markets of 60 to 260 days with one to three shares S1, S2, S3, as many futures F1, F2, F3 of
   * which the last may join late and leave early, and a bill; one in two has gaps, one in three
   * holidays, one in four a crash.
   */
  public static Arbitrary<MarketFixture> fixtures() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(60, 260))
        .as(Markets::fixture);
  }

  /** The same, built. */
  public static Arbitrary<Market> markets() {
    return fixtures().map(MarketFixture::build);
  }

  /** Synthetic markets of one to three years, in which futures, bills and curve agree. */
  public static Arbitrary<SyntheticMarket> synthetic() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 3))
        .as(
            (seed, years, trends) ->
                SyntheticMarket.builder().seed(seed).years(years).trendMarkets(trends).build());
  }

  private static MarketFixture fixture(long seed, int days) {
    Random random = new Random(seed);
    MarketFixture market = MarketFixture.of(seed, days).quoting(Listing.bill(BILLS));
    int shares = 1 + random.nextInt(3);
    for (int i = 1; i <= shares; i++) {
      market = market.quoting(Listing.security("S" + i, AssetClass.EQUITY));
    }
    int futures = 1 + random.nextInt(3);
    for (int i = 1; i <= futures; i++) {
      Listing future = Listing.future("F" + i, CLASSES.get(random.nextInt(CLASSES.size())));
      market = market.quoting(i == 3 ? future.whileQuoted() : future);
    }
    market = random.nextBoolean() ? market.withGaps() : market;
    market = random.nextInt(3) == 0 ? market.withHolidays() : market;
    market =
        random.nextInt(4) == 0
            ? market.withCrash(days / 2, 0.1 + 0.5 * random.nextDouble())
            : market;
    return market.passing(random.nextInt(days / 3), days - 1 - random.nextInt(days / 3));
  }
}
