package io.notional.core.synthetic;

import io.notional.core.market.DatedSeries;

/**
 * Closes of spot gold: it returns a little more than bills on average, has fat tails, and moves
 * with nothing else of the market. It comes from a stream of its own, so that it changes none of
 * the others.
 */
final class GoldPrices {
  /** Of spot, decimal per square root of a year. */
  static final double VOLATILITY = 0.15;

  private static final double FIRST_PRICE = 100;
  private static final double PREMIUM = 0.01;
  private static final double STEP = 1.0 / Economy.DAYS_PER_YEAR;

  private final int[] epochDays;
  private final double[] closes;

  GoldPrices(long seed, Economy economy, int[] epochDays) {
    this.epochDays = epochDays;
    this.closes = new double[epochDays.length];
    RandomStream random = new RandomStream(seed, "gold");
    closes[0] = FIRST_PRICE;
    for (int t = 1; t < closes.length; t++) {
      double shock = random.gaussian() * random.tailScale();
      double drift = economy.curve(t - 1).billRate() + PREMIUM - VOLATILITY * VOLATILITY / 2;
      closes[t] =
          closes[t - 1] * StrictMath.exp(drift * STEP + VOLATILITY * Math.sqrt(STEP) * shock);
    }
  }

  DatedSeries closes(String id) {
    return DatedSeries.positive(id, epochDays, closes);
  }
}
