package io.notional.strategies.managedfutures.sizing;

import io.notional.api.market.Series;
import io.notional.strategies.managedfutures.universe.Book;
import java.util.Arrays;

/**
 * The returns of all members over a rolling window of equal periods, and the risk of positions in
 * them:
 *
 * <pre>
 * C_ij = a year sum_t (r_it - mean_i)(r_jt - mean_j) / (T - 1)
 * covariance = (1 - s) C + s diag(C)
 * </pre>
 *
 * <p>Returns of a market whose history fills only {@code n} of the {@code T} periods are scaled by
 * {@code sqrt(T / n)}: its variance is that of its own history, its covariances shrink by {@code
 * sqrt(n / T)} at least, and the matrix stays positive. With fewer than {@value #FEWEST} periods
 * its ex-ante volatility stands in, without correlation. Source of the shrinkage towards no
 * correlation: Ledoit and Wolf, Honey, I Shrunk the Sample Covariance Matrix (2004), with a stated
 * intensity. Used by one thread, during one decision.
 */
public final class ReturnWindow {
  private static final int FEWEST = 12;

  private final int size;
  private final int periods;
  private final double shrinkage;
  private final double perYear;

  /** Periods of each market, the latest first; fewer than there are for a market that is young. */
  private final int[] known;

  /** By period, the latest first, and market: sums over periods then run along all markets. */
  private final double[] returns;

  private final double[] variances;
  private final boolean[] thin;

  private ReturnWindow(int size, int periods, double shrinkage, double perYear) {
    this.size = size;
    this.periods = periods;
    this.shrinkage = shrinkage;
    this.perYear = perYear;
    this.known = new int[size];
    this.returns = new double[periods * size];
    this.variances = new double[size];
    this.thin = new boolean[size];
  }

  /** The window that ends at a book's close. */
  static ReturnWindow of(Book book, WindowSettings settings) {
    double closes = book.view().closesPerYear();
    int step = settings.closes(closes);
    int periods = settings.periods(closes);
    ReturnWindow window =
        new ReturnWindow(book.size(), periods, settings.shrinkage(), closes / step);
    double[] levels = new double[periods + 1];
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        window.fill(i, book.indices()[i], levels, step, book.volatilities()[i]);
      }
    }
    window.centre();
    return window;
  }

  private void fill(int market, Series index, double[] levels, int step, double sigma) {
    int found = Math.min(periods, (index.size() - 1) / step);
    thin[market] = found < Math.min(FEWEST, periods);
    if (thin[market]) {
      variances[market] = sigma * sigma;
      return;
    }
    known[market] = found;
    index.copyTo(levels, step);
    for (int t = 0; t < found; t++) {
      returns[t * size + market] = levels[periods - t] / levels[periods - t - 1] - 1;
    }
  }

  /** Takes means out and makes up for periods that a market lacks. */
  private void centre() {
    double[] means = new double[size];
    for (int t = 0; t < periods; t++) {
      for (int i = 0; i < size; i++) {
        means[i] += returns[t * size + i]; // zero where it lacks the period
      }
    }
    double[] scales = new double[size];
    for (int i = 0; i < size; i++) {
      means[i] /= known[i];
      scales[i] = Math.sqrt((double) periods / known[i]);
    }
    double[] squares = new double[size];
    for (int t = 0; t < periods; t++) {
      for (int i = 0; i < size; i++) {
        double gain = returns[t * size + i];
        double apart = t < known[i] ? (gain - means[i]) * scales[i] : 0;
        returns[t * size + i] = apart;
        squares[i] += apart * apart;
      }
    }
    for (int i = 0; i < size; i++) {
      variances[i] = thin[i] ? variances[i] : annual(squares[i]);
    }
  }

  private double annual(double squares) {
    return squares * perYear / (periods - 1);
  }

  /** Variance a year of positions, fractions of nav. */
  public double variance(double[] positions) {
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double gain = gain(positions, t);
      squares += gain * gain;
    }
    double alone = 0;
    for (int i = 0; i < size; i++) {
      alone += alone(i) * positions[i] * positions[i];
    }
    return (1 - shrinkage) * annual(squares) + alone;
  }

  /**
   * What each position contributes to the variance; the sum is {@link #variance}.
   *
   * @param shares filled in
   */
  public void contributions(double[] positions, double[] shares) {
    double[] products = new double[size];
    for (int t = 0; t < periods; t++) {
      double gain = gain(positions, t);
      for (int i = 0; i < size; i++) {
        products[i] += gain * returns[t * size + i];
      }
    }
    for (int i = 0; i < size; i++) {
      double own = alone(i) * positions[i] * positions[i];
      boolean shared = positions[i] != 0 && !thin[i];
      shares[i] = shared ? (1 - shrinkage) * annual(products[i]) * positions[i] + own : own;
    }
  }

  /**
   * What the covariance has beside the window's: all of thin markets, the shrunk part of others.
   */
  private double alone(int market) {
    return thin[market] ? variances[market] : shrinkage * variances[market];
  }

  /** Gain of the positions in a period. */
  private double gain(double[] positions, int t) {
    double gain = 0;
    for (int i = 0; i < size; i++) {
      if (positions[i] != 0) {
        gain += positions[i] * returns[t * size + i];
      }
    }
    return gain;
  }

  /** The shrunk covariance of two markets, a year. */
  public double covariance(int a, int b) {
    if (a == b) {
      return variances[a];
    }
    double product = 0;
    for (int t = 0; t < periods; t++) {
      product += returns[t * size + a] * returns[t * size + b];
    }
    return (1 - shrinkage) * annual(product);
  }

  /**
   * The shrunk covariances of a market with all those before it, a year.
   *
   * @param row filled in, as far as that market
   */
  void covariances(int market, double[] row) {
    Arrays.fill(row, 0, market, 0);
    for (int t = 0; t < periods; t++) {
      double gain = returns[t * size + market];
      for (int i = 0; i < market; i++) {
        row[i] += gain * returns[t * size + i];
      }
    }
    for (int i = 0; i < market; i++) {
      row[i] = (1 - shrinkage) * annual(row[i]);
    }
  }

  /** The shrunk correlation of two markets; 0 where one of them did not move. */
  double correlation(int a, int b) {
    return correlation(a, b, covariance(a, b));
  }

  /** The same of a covariance that is known. */
  double correlation(int a, int b, double covariance) {
    double scale = variances[a] * variances[b];
    return scale > 0 ? covariance / Math.sqrt(scale) : 0;
  }
}
