package io.notional.core.synthetic;

import java.util.Locale;

/**
 * One stock of a {@link StockUniverse}, from day to day. Prices are whole cents. Used by one
 * thread.
 */
final class SyntheticStock {
  private static final double CENTS = 100;
  private static final double TENTHS_OF_CENTS = 1e4;

  /** Below this it is taken off the market. */
  private static final double LEAST_PRICE = 1;

  /** No day takes more than this from a price. */
  private static final double WORST = -0.6;

  private static final double LATECOMERS = 0.25;
  private static final double YEARS_TO_END = 60;
  private static final int QUARTER = 63;

  private final RandomStream random;
  private final String name;
  private final int first;
  private final int last;
  private final double beta;
  private final double sectorBeta;
  private final double volatility;
  private final double growth;
  private final double yield;
  private final int exDay;
  private final double shares;
  private final int sectorChange;
  private int sector;
  private double price;
  private double dividend;
  private boolean ended;

  SyntheticStock(long seed, int number, int names, int days) {
    this.random = new RandomStream(seed, "stock " + number);
    int digits = Math.max(4, Integer.toString(names).length());
    this.name = "S" + String.format(Locale.ROOT, "%0" + digits + "d", number + 1);
    this.sector = (int) (random.uniform() * StockUniverse.SECTORS.size());
    this.first = random.uniform() < LATECOMERS ? (int) (random.uniform() * days * 0.9) : 0;
    double years = -YEARS_TO_END * StrictMath.log(1 - random.uniform());
    double lastDay = first + 1 + years * Economy.DAYS_PER_YEAR;
    this.last = lastDay < days ? (int) lastDay : Integer.MAX_VALUE;
    this.beta = 1 + 0.25 * random.gaussian();
    this.sectorBeta = 1 + 0.2 * random.gaussian();
    this.volatility = 0.28 * StrictMath.exp(0.3 * random.gaussian());
    this.growth = 0.02 * random.gaussian();
    this.yield = random.uniform() < 2.0 / 3 ? 0.01 + 0.03 * random.uniform() : 0;
    this.exDay = (int) (random.uniform() * QUARTER);
    this.price = cents(10 + 90 * random.uniform());
    this.shares = 2_000 * StrictMath.exp(1.5 * random.gaussian()) / price;
    this.sectorChange = random.uniform() < 0.02 ? (int) (random.uniform() * days) : -1;
  }

  /**
   * Moves it to the next day.
   *
   * @param daily the root of a day's part of a year
   * @return whether it is on the market on that day
   */
  boolean moves(int t, double marketMove, double[] sectorMoves, double daily) {
    double own = volatility * daily * random.gaussian();
    if (t < first || t > last || ended) {
      return false;
    }
    if (t == sectorChange) {
      sector = (sector + 1) % StockUniverse.SECTORS.size();
    }
    dividend = 0;
    if (t > first) {
      double gain =
          growth / Economy.DAYS_PER_YEAR
              + beta * marketMove
              + sectorBeta * sectorMoves[sector]
              + own;
      double before = price;
      double closes = before * (1 + Math.max(WORST, gain));
      if (yield > 0 && t % QUARTER == exDay) {
        dividend = Math.rint(closes * yield / 4 * TENTHS_OF_CENTS) / TENTHS_OF_CENTS;
      }
      price = cents(closes - dividend);
      ended = price < LEAST_PRICE;
    }
    return !ended;
  }

  private static double cents(double value) {
    return Math.rint(value * CENTS) / CENTS;
  }

  String name() {
    return name;
  }

  int sector() {
    return sector;
  }

  double price() {
    return price;
  }

  double dividend() {
    return dividend;
  }

  /** In millions, to three decimals. */
  double capitalisation() {
    return Math.rint(shares * price * 1e3) / 1e3;
  }
}
