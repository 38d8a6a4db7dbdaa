package io.notional.strategies.managedfutures;

import java.util.Random;

/** Return indices for tests, oldest value first. */
final class Paths {
  private Paths() {}

  /** A walk of a drift and a volatility a day, the same for the same seed. */
  static double[] walk(long seed, int size, double drift, double volatility) {
    Random random = new Random(seed);
    double[] index = new double[size];
    index[0] = 1;
    for (int i = 1; i < size; i++) {
      index[i] = index[i - 1] * (1 + drift + volatility * (2 * random.nextDouble() - 1));
    }
    return index;
  }

  /** An index that grows by {@code mean + apart} and {@code mean - apart} in turn. */
  static double[] alternating(int size, double mean, double apart) {
    double[] index = new double[size];
    index[0] = 1;
    for (int i = 1; i < size; i++) {
      index[i] = index[i - 1] * (1 + mean + (i % 2 == 0 ? apart : -apart));
    }
    return index;
  }

  static double[] scaled(double[] index, double factor) {
    double[] scaled = index.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
