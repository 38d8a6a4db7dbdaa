package io.notional.core.synthetic;

/**
 * Curves and stock returns by business day. Level, slope and curvature of the curve revert to
 * means; stocks have volatility clusters (GARCH) and fat tails; the correlation of the two is that
 * of the regime, a Markov chain of two states. Immutable once made.
 */
final class Economy {
  /** Business days in a year, for what is scaled by time. */
  static final int DAYS_PER_YEAR = 252;

  private static final double STEP = 1.0 / DAYS_PER_YEAR;
  private static final double MEAN_SLOPE = -0.018;
  private static final double MEAN_CURVATURE = -0.005;
  private static final double LEVEL_REVERSION = 0.15;
  private static final double SLOPE_REVERSION = 0.35;
  private static final double CURVATURE_REVERSION = 0.6;

  /** Volatilities of the factors in units of the ten-year rate's, which they combine to. */
  private static final double LEVEL_SCALE = 1.03;

  private static final double SLOPE_SCALE = 1.2;
  private static final double CURVATURE_SCALE = 1.4;
  private static final double SLOPE_ON_LEVEL = -0.3;

  private static final double LOWEST_LEVEL = 0.01;
  private static final double HIGHEST_LEVEL = 0.12;
  private static final double LOWEST_SHORT_RATE = 0.0005;
  private static final double HIGHEST_SHORT_RATE = 0.15;
  private static final double HIGHEST_CURVATURE = 0.05;

  private static final double GARCH_SHOCK = 0.06;
  private static final double GARCH_MEMORY = 0.92;
  private static final double HIGHEST_DAILY_VARIANCE = 0.04 * 0.04;
  private static final double LOWEST_RETURN = -0.5;

  /**
   * Part of a year's luck that the next year takes back, so that no seed is rich or poor for ever.
   */
  private static final double LUCK_REVERSION = 0.08;

  private final SyntheticMarket options;
  private final RandomStream random;
  private final YieldCurve[] curves;
  private final double[] stockReturns;
  private final boolean[] growth;
  private double dailyVariance;
  private double luck;

  private Economy(SyntheticMarket options, int days) {
    this.options = options;
    this.random = new RandomStream(options.seed(), "economy");
    this.curves = new YieldCurve[days];
    this.stockReturns = new double[days];
    this.growth = new boolean[days];
    this.dailyVariance = longRunVariance();
  }

  static Economy simulate(SyntheticMarket options, int days) {
    Economy economy = new Economy(options, days);
    economy.start();
    for (int t = 1; t < days; t++) {
      economy.step(t);
    }
    return economy;
  }

  int days() {
    return curves.length;
  }

  YieldCurve curve(int day) {
    return curves[day];
  }

  /** The simple total return of stocks over the previous close; 0 on the first day. */
  double stockReturn(int day) {
    return stockReturns[day];
  }

  /** The regime that the day's change was drawn from. */
  Regime regime(int day) {
    return growth[day] ? options.growth() : options.inflation();
  }

  private void start() {
    double growthYears = options.growth().meanYears();
    double share = growthYears / (growthYears + options.inflation().meanYears());
    growth[0] = random.uniform() < share;
    curves[0] = bounded(regime(0).meanLongRate(), MEAN_SLOPE, MEAN_CURVATURE);
  }

  private void step(int t) {
    growth[t] = growth[t - 1] != random.ends(regime(t - 1).meanYears());
    Regime regime = regime(t);
    double stocks = random.gaussian();
    double level = mixed(-regime.stockBondCorrelation(), stocks);
    curves[t] = moved(curves[t - 1], regime, level * random.tailScale());
    stockReturns[t] = stockReturn(curves[t - 1], stocks * random.tailScale());
  }

  private YieldCurve moved(YieldCurve from, Regime regime, double levelShock) {
    double unit = options.rateVolatility() * Math.sqrt(STEP);
    double slopeShock = mixed(SLOPE_ON_LEVEL, levelShock);
    double level = regime.meanLongRate() - from.level();
    double slope = MEAN_SLOPE - from.slope();
    double curvature = MEAN_CURVATURE - from.curvature();
    return bounded(
        from.level() + LEVEL_REVERSION * level * STEP + LEVEL_SCALE * unit * levelShock,
        from.slope() + SLOPE_REVERSION * slope * STEP + SLOPE_SCALE * unit * slopeShock,
        from.curvature()
            + CURVATURE_REVERSION * curvature * STEP
            + CURVATURE_SCALE * unit * random.gaussian());
  }

  /** The bounds keep every forward rate at zero or above; see {@link YieldCurve}. */
  private static YieldCurve bounded(double level, double slope, double curvature) {
    double l = clamp(level, LOWEST_LEVEL, HIGHEST_LEVEL);
    double s = clamp(slope, LOWEST_SHORT_RATE - l, HIGHEST_SHORT_RATE - l);
    return new YieldCurve(l, s, clamp(curvature, -l, HIGHEST_CURVATURE));
  }

  private double stockReturn(YieldCurve previous, double shock) {
    double drift = (previous.billRate() + options.equityPremium()) * STEP;
    double change = Math.sqrt(dailyVariance) * shock;
    double surprise = change - LUCK_REVERSION * luck * STEP;
    double logReturn = drift - dailyVariance / 2 + surprise;
    luck += surprise;
    double variance =
        (1 - GARCH_SHOCK - GARCH_MEMORY) * longRunVariance()
            + GARCH_SHOCK * change * change
            + GARCH_MEMORY * dailyVariance;
    dailyVariance = Math.min(variance, Math.max(HIGHEST_DAILY_VARIANCE, longRunVariance()));
    return Math.max(StrictMath.expm1(logReturn), LOWEST_RETURN);
  }

  private double longRunVariance() {
    return options.stockVolatility() * options.stockVolatility() * STEP;
  }

  private double mixed(double correlation, double shock) {
    return correlation * shock + Math.sqrt(1 - correlation * correlation) * random.gaussian();
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
