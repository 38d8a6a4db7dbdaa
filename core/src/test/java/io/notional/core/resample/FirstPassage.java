package io.notional.core.resample;

/**
 * The probability that a walk of independent normal steps from 0 has been below a level at one of
 * its steps: the density of walks that have not is carried from step to step by quadrature,
 *
 * <pre>
 * f(k + 1, y) = integral over z >= level of f(k, z) density of a step of y - z
 * </pre>
 *
 * on a grid by Simpson's rule.
 */
final class FirstPassage {
  /** Grid points per deviation of a step. */
  private static final int FINE = 8;

  private FirstPassage() {}

  static double below(double level, double mean, double deviation, int steps) {
    double width = deviation / FINE;
    double reach = steps * Math.abs(mean) + 6 * deviation * Math.sqrt(steps);
    int size = 1 + 2 * (int) Math.ceil((reach - level) / width / 2);
    int near = 9 * FINE;
    double[] kernel = new double[2 * near + 1];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = Normal.density(((i - near) * width - mean) / deviation) / deviation;
    }
    double[] density = new double[size];
    for (int i = 0; i < size; i++) {
      density[i] = Normal.density((level + i * width - mean) / deviation) / deviation;
    }
    for (int step = 1; step < steps; step++) {
      density = step(density, kernel, near, width);
    }
    double left = 0;
    for (int i = 0; i < size; i++) {
      left += simpson(i, size) * width * density[i];
    }
    return 1 - left;
  }

  private static double[] step(double[] density, double[] kernel, int near, double width) {
    double[] next = new double[density.length];
    for (int i = 0; i < next.length; i++) {
      double sum = 0;
      for (int j = Math.max(0, i - near); j <= Math.min(next.length - 1, i + near); j++) {
        sum += simpson(j, next.length) * density[j] * kernel[i - j + near];
      }
      next[i] = sum * width;
    }
    return next;
  }

  /** 1/3, 4/3, 2/3, ..., 4/3, 1/3 of an odd number of points. */
  private static double simpson(int point, int size) {
    return point == 0 || point == size - 1 ? 1.0 / 3 : point % 2 == 1 ? 4.0 / 3 : 2.0 / 3;
  }
}
