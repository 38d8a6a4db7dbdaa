package io.notional.toolkit;

import io.notional.api.market.Series;
import java.util.function.IntToDoubleFunction;

/**
 * Ex-ante volatility from exponentially weighted daily returns: Moskowitz, Ooi and Pedersen, Time
 * Series Momentum (2012), equation 1.
 *
 * <pre>
 * variance = 261 sum_i w_i (r_i - mean)^2,  mean = sum_i w_i r_i,  w_i ~ d^i,  d/(1-d) = com
 * </pre>
 *
 * <p>261 is the paper's for daily closes; of closes that are not daily it is their number a year.
 * {@code r_0} is the return of the view's close, {@code com} the centre of mass in days. The
 * weights of the returns at hand are scaled to sum to one; with an infinite past they would be
 * {@code (1-d) d^i}. Returns more than {@code 28 (com + 1)} days ago, whose weights together are
 * below {@code e^-28} or 1e-12, are left out. Immutable.
 */
public final class ExponentialVolatility {
  /** Days of a year by which the paper annualises. */
  public static final double DAYS_A_YEAR = 261;

  /** Daily closes of a year, as a view counts them. */
  public static final double DAILY = 252;

  /** With a centre of mass of 60 days, the paper's. */
  public static final ExponentialVolatility USUAL = new ExponentialVolatility(60);

  /** {@code d^(28 (com + 1)) <= e^-28}, since {@code (com + 1) ln(1 + 1/com) >= 1}. */
  private static final int NEGLIGIBLE_EXPONENT = 28;

  private final double centreOfMass;
  private final double closesPerYear;
  private final double decay;
  private final int window;

  /**
   * @param centreOfMass in days, at least 1
   */
  public ExponentialVolatility(int centreOfMass) {
    this(centreOfMass, DAYS_A_YEAR);
  }

  private ExponentialVolatility(double centreOfMass, double closesPerYear) {
    this.centreOfMass = centreOfMass;
    this.closesPerYear = closesPerYear;
    this.decay = centreOfMass / (centreOfMass + 1.0);
    this.window = (int) Math.ceil(NEGLIGIBLE_EXPONENT * (centreOfMass + 1));
  }

  /** The same span of time over closes of another number a year. */
  public ExponentialVolatility forCloses(double perYear) {
    return perYear == DAILY
        ? this
        : new ExponentialVolatility(centreOfMass * perYear / DAILY, perYear);
  }

  /**
   * Volatility of a return index, decimal per year; NaN if there are fewer than two returns.
   *
   * @param index a return index that ends at the close of the estimate
   */
  public double of(Series index) {
    return of(index.size() - 1, ago -> index.ago(ago) / index.ago(ago + 1) - 1);
  }

  /**
   * Volatility of returns, decimal per year; NaN if there are fewer than two.
   *
   * @param returns how many are known
   * @param ago the return that many closes ago; that of the estimate's close is 0
   */
  public double of(int returns, IntToDoubleFunction ago) {
    int counted = Math.min(returns, window);
    return counted < 2 ? Double.NaN : Math.sqrt(closesPerYear * variance(ago, counted));
  }

  /**
   * One pass with a running mean (West 1979), since the difference of two sums of squares cancels.
   */
  private double variance(IntToDoubleFunction ago, int returns) {
    double weight = 1;
    double weights = 0;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < returns; i++) {
      double value = ago.applyAsDouble(i);
      double apart = value - mean;
      weights += weight;
      mean += apart * weight / weights;
      squares += weight * apart * (value - mean);
      weight *= decay;
    }
    return squares / weights;
  }
}
