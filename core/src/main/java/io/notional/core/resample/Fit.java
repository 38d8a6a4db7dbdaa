package io.notional.core.resample;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.synthetic.Regime;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The parameters of the synthetic market's model by moments. Years of the market in which stocks
 * and the ten-year future moved together make the one regime, the others the other: their
 * correlations are means over such years, their long rate that of cash in them plus the model's
 * usual slope, and they last as long as such years follow each other. Immutable.
 */
final class Fit {
  private static final int YEAR = 250;
  private static final double DAYS_PER_YEAR = 252;

  /** What the model's long rate is above its short one. */
  private static final double SLOPE = 0.018;

  /**
   * The correlation of stocks and ten-year futures in the model as a part of that of its two
   * shocks: 0.93, since slope and curvature move the ten-year rate, too, times 0.90, since wild
   * days of the two come apart.
   */
  private static final double OF_TEN_YEARS = 0.84;

  private final double volatility;
  private final double premium;
  private final double rateVolatility;
  private final Regime growth;
  private final Regime inflation;

  private Fit(
      double volatility, double premium, double rateVolatility, Regime growth, Regime inflation) {
    this.volatility = volatility;
    this.premium = premium;
    this.rateVolatility = rateVolatility;
    this.growth = growth;
    this.inflation = inflation;
  }

  static Fit of(
      SourceDays source,
      List<String> stocks,
      List<TreasuryContract> treasuries,
      OptionalDouble correlation) {
    Market market = source.market();
    SyntheticMarket usual = SyntheticMarket.builder().build();
    double[] excess = new double[0];
    if (!stocks.isEmpty()) {
      Security security = market.securities().get(stocks.get(0));
      excess =
          source.column(
              day ->
                  (security.close(day) + security.distribution(day)) / security.close(day - 1)
                      - 1
                      - market.cashInterest(day));
    }
    double[] bonds = new double[0];
    double rateVolatility = usual.rateVolatility();
    if (!treasuries.isEmpty()) {
      FutureProduct product = market.futures().get(longRate(treasuries).name());
      bonds = source.column(day -> DrawnFuture.changed(product, day) - 1);
      rateVolatility = rateVolatility(source, product, bonds, usual.rateVolatility());
    }
    boolean both = excess.length > 0 && bonds.length > 0;
    Years together = both ? Years.of(source, excess, bonds, true) : null;
    Years apart = both ? Years.of(source, excess, bonds, false) : null;
    double premium = excess.length > 0 ? mean(excess) * DAYS_PER_YEAR : usual.equityPremium();
    double volatility =
        excess.length > 0
            ? Math.sqrt(covariance(excess, excess, 0, excess.length) * DAYS_PER_YEAR)
            : usual.stockVolatility();
    return new Fit(
        within(volatility, 0.01, 0.6),
        within(premium, -0.2, 0.3),
        within(rateVolatility, 0, 0.03),
        regime(apart, together, Regime.GROWTH, correlation),
        regime(together, apart, Regime.INFLATION, correlation));
  }

  /** The one nearest to ten years. */
  private static TreasuryContract longRate(List<TreasuryContract> treasuries) {
    return treasuries.contains(TreasuryContract.ZN)
        ? TreasuryContract.ZN
        : treasuries.get(treasuries.size() - 1);
  }

  private static double rateVolatility(
      SourceDays source, FutureProduct product, double[] changes, double unknown) {
    double sum = 0;
    int known = 0;
    for (int i = 0; i < changes.length; i += 20) {
      double years = product.duration(source.day(i)).orElse(Double.NaN);
      sum += years > 0 ? years : 0;
      known += years > 0 ? 1 : 0;
    }
    double deviation = Math.sqrt(covariance(changes, changes, 0, changes.length));
    return known == 0 ? unknown : deviation * Math.sqrt(DAYS_PER_YEAR) / (sum / known);
  }

  private static Regime regime(Years years, Years others, Regime usual, OptionalDouble asked) {
    Years known = years == null || years.count == 0 ? others : years;
    if (known == null || known.count == 0) {
      double correlation = asked.orElse(usual.stockBondCorrelation() * OF_TEN_YEARS);
      return new Regime(correlation / OF_TEN_YEARS, usual.meanLongRate(), usual.meanYears());
    }
    return new Regime(
        within(asked.orElse(known.correlation / known.count) / OF_TEN_YEARS, -0.95, 0.95),
        within(known.cash / known.count + SLOPE, 0.01, 0.12),
        (double) known.count / known.spells);
  }

  /** Years in which the correlation has one sign. */
  private static final class Years {
    private int count;
    private int spells;
    private double correlation;
    private double cash;

    static Years of(SourceDays source, double[] stocks, double[] bonds, boolean positive) {
      Years years = new Years();
      boolean before = false;
      for (int at = 0; at + YEAR <= stocks.length; at += YEAR) {
        double correlation =
            covariance(stocks, bonds, at, at + YEAR)
                / Math.sqrt(
                    covariance(stocks, stocks, at, at + YEAR)
                        * covariance(bonds, bonds, at, at + YEAR));
        boolean counts = correlation > 0 == positive;
        if (counts) {
          years.count++;
          years.spells += before ? 0 : 1;
          years.correlation += correlation;
          years.cash += source.market().cashRate(source.day(at + YEAR / 2));
        }
        before = counts;
      }
      return years;
    }
  }

  /** Sets the parameters of a model. */
  void set(SyntheticMarket.Builder model) {
    model
        .stockVolatility(volatility)
        .equityPremium(premium)
        .rateVolatility(rateVolatility)
        .growth(growth)
        .inflation(inflation);
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double covariance(double[] one, double[] other, int from, int to) {
    double meanOfOne = 0;
    double meanOfOther = 0;
    for (int i = from; i < to; i++) {
      meanOfOne += one[i] / (to - from);
      meanOfOther += other[i] / (to - from);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (one[i] - meanOfOne) * (other[i] - meanOfOther);
    }
    return sum / (to - from - 1);
  }
}
