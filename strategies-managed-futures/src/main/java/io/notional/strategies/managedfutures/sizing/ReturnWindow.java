package io.notional.strategies.managedfutures.sizing;

import io.notional.api.market.Series;
import io.notional.strategies.managedfutures.universe.Book;

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
  private final double[] returns;
  private final double[] variances;
  private final boolean[] thin;

  private ReturnWindow(int size, int periods, double shrinkage, double perYear) {
    this.size = size;
    this.periods = periods;
    this.shrinkage = shrinkage;
    this.perYear = perYear;
    this.returns = new double[size * periods];
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
    double[] levels = new double[periods * step + 1];
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        window.fill(i, book.indices()[i], levels, step, book.volatilities()[i]);
      }
    }
    return window;
  }

  private void fill(int market, Series index, double[] levels, int step, double sigma) {
    int known = Math.min(periods, (index.size() - 1) / step);
    thin[market] = known < Math.min(FEWEST, periods);
    if (thin[market]) {
      variances[market] = sigma * sigma;
      return;
    }
    int from = market * periods;
    int last = levels.length - 1;
    index.copyTo(levels);
    double later = levels[last];
    double mean = 0;
    for (int t = 0; t < known; t++) {
      last -= step;
      double earlier = levels[last];
      double gain = later / earlier - 1;
      returns[from + t] = gain;
      mean += gain;
      later = earlier;
    }
    mean /= known;
    double scale = Math.sqrt((double) periods / known);
    double squares = 0;
    for (int t = 0; t < known; t++) {
      double apart = (returns[from + t] - mean) * scale;
      returns[from + t] = apart;
      squares += apart * apart;
    }
    variances[market] = annual(squares);
  }

  private double annual(double squares) {
    return squares * perYear / (periods - 1);
  }

  /** Variance a year of positions, fractions of nav. */
  public double variance(double[] positions) {
    double[] path = path(positions);
    double squares = 0;
    for (double gain : path) {
      squares += gain * gain;
    }
    return (1 - shrinkage) * annual(squares) + alone(positions);
  }

  /**
   * What each position contributes to the variance; the sum is {@link #variance}.
   *
   * @param shares filled in
   */
  public void contributions(double[] positions, double[] shares) {
    double[] path = path(positions);
    for (int i = 0; i < size; i++) {
      double own = alone(i) * positions[i] * positions[i];
      shares[i] = own;
      if (positions[i] != 0 && !thin[i]) {
        double product = 0;
        for (int t = 0; t < periods; t++) {
          product += path[t] * returns[i * periods + t];
        }
        shares[i] = (1 - shrinkage) * annual(product) * positions[i] + own;
      }
    }
  }

  /**
   * What the covariance has beside the window's: all of thin markets, the shrunk part of others.
   */
  private double alone(int market) {
    return thin[market] ? variances[market] : shrinkage * variances[market];
  }

  private double alone(double[] positions) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += alone(i) * positions[i] * positions[i];
    }
    return sum;
  }

  /** Gain of the positions in each period. */
  private double[] path(double[] positions) {
    double[] path = new double[periods];
    for (int i = 0; i < size; i++) {
      double position = positions[i];
      if (position != 0 && !thin[i]) {
        int from = i * periods;
        for (int t = 0; t < periods; t++) {
          path[t] += position * returns[from + t];
        }
      }
    }
    return path;
  }

  /** The shrunk covariance of two markets, a year. */
  public double covariance(int a, int b) {
    if (a == b) {
      return variances[a];
    }
    if (thin[a] || thin[b]) {
      return 0;
    }
    double product = 0;
    for (int t = 0; t < periods; t++) {
      product += returns[a * periods + t] * returns[b * periods + t];
    }
    return (1 - shrinkage) * annual(product);
  }

  /** The shrunk correlation of two markets; 0 where one of them did not move. */
  double correlation(int a, int b) {
    double scale = variances[a] * variances[b];
    return scale > 0 ? covariance(a, b) / Math.sqrt(scale) : 0;
  }
}
