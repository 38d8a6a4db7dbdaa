package io.notional.core.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Samples of a spread, and the mean of those of the last year with its standard error: that of the
 * means of blocks of four, which lie a month apart, so that what neighbours have in common does not
 * count as evidence twice.
 */
final class BasisSamples {
  private static final int BLOCK = 4;
  private static final int FEWEST_BLOCKS = 3;

  private record Sample(int row, double value) {}

  private final int closes;
  private final List<Sample> samples = new ArrayList<>();
  private double mean = Double.NaN;
  private double error = Double.NaN;

  /**
   * No samples yet.
   *
   * @param closes for which a sample counts
   */
  BasisSamples(int closes) {
    this.closes = closes;
  }

  void add(int row, double value) {
    samples.add(new Sample(row, value));
    samples.removeIf(sample -> sample.row() <= row - closes);
    mean = samples.stream().mapToDouble(Sample::value).sum() / samples.size();
    error = error();
  }

  /** NaN for none. */
  double mean() {
    return mean;
  }

  /** NaN for fewer than three blocks. */
  double standardError() {
    return error;
  }

  private double error() {
    int blocks = samples.size() / BLOCK;
    if (blocks < FEWEST_BLOCKS) {
      return Double.NaN;
    }
    double[] means = new double[blocks];
    int first = samples.size() - blocks * BLOCK;
    for (int i = first; i < samples.size(); i++) {
      means[(i - first) / BLOCK] += samples.get(i).value() / BLOCK;
    }
    double centre = java.util.Arrays.stream(means).sum() / blocks;
    double squares = 0;
    for (double each : means) {
      squares += (each - centre) * (each - centre);
    }
    return Math.sqrt(squares / (blocks - 1) / blocks);
  }
}
