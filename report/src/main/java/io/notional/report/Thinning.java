package io.notional.report;

import java.util.Arrays;
import java.util.List;

/**
 * Which rows of long series are drawn. Largest triangles, three buckets at a time (Steinarsson,
 * <em>Downsampling Time Series for Visual Representation</em>, 2013), of all series of a chart
 * together, each in units of its own range, so that they keep their days in common; the highest and
 * the lowest of each stay besides. Stateless.
 */
final class Thinning {
  private final int[] x;
  private final List<double[]> series;
  private final int[] lowest;
  private final int[] highest;
  private final double[] scales;

  private Thinning(int[] x, List<double[]> series) {
    this.x = x;
    this.series = series;
    this.lowest = new int[series.size()];
    this.highest = new int[series.size()];
    this.scales = new double[series.size()];
    for (int s = 0; s < scales.length; s++) {
      findExtremes(s);
    }
  }

  /** The first rows of the lowest and the highest value, -1 where there is none; the range. */
  private void findExtremes(int s) {
    double[] values = series.get(s);
    int low = -1;
    int high = -1;
    for (int row = 0; row < values.length; row++) {
      if (Double.isFinite(values[row])) {
        low = low < 0 || values[row] < values[low] ? row : low;
        high = high < 0 || values[row] > values[high] ? row : high;
      }
    }
    double range = low < 0 ? 0 : values[high] - values[low];
    lowest[s] = low;
    highest[s] = high;
    scales[s] = range > 0 ? range : 1;
  }

  /**
   * The rows to draw, ascending: all where there are no more than the target.
   *
   * @param x ascending
   * @param series of the same length; NaN where there is no value
   * @param target how many rows, besides extremes; at least 3
   */
  static int[] rows(int[] x, List<double[]> series, int target) {
    if (x.length <= target) {
      return range(0, x.length);
    }
    Thinning thinning = new Thinning(x, series);
    boolean[] kept = new boolean[x.length];
    thinning.keepTriangles(kept, target);
    thinning.keepExtremes(kept);
    return rows(kept);
  }

  private void keepExtremes(boolean[] kept) {
    for (int s = 0; s < scales.length; s++) {
      if (lowest[s] >= 0) {
        kept[lowest[s]] = true;
        kept[highest[s]] = true;
      }
    }
  }

  private static int[] rows(boolean[] kept) {
    int[] rows = new int[kept.length];
    int size = 0;
    for (int row = 0; row < kept.length; row++) {
      if (kept[row]) {
        rows[size++] = row;
      }
    }
    return Arrays.copyOf(rows, size);
  }

  private void keepTriangles(boolean[] kept, int target) {
    int buckets = target - 2;
    double width = (x.length - 2) / (double) buckets;
    int last = 0;
    kept[0] = true;
    kept[x.length - 1] = true;
    for (int bucket = 0; bucket < buckets; bucket++) {
      int from = start(bucket, width);
      int to = start(bucket + 1, width);
      int next = bucket + 1 == buckets ? x.length : start(bucket + 2, width);
      last = largest(last, from, to, next);
      kept[last] = true;
    }
  }

  private static int start(int bucket, double width) {
    return (int) (bucket * width) + 1;
  }

  /** Of the rows of a bucket the one with the largest triangles between last and next bucket. */
  private int largest(int last, int from, int to, int next) {
    double[] areas = new double[to - from];
    double after = mean(x, to, next);
    for (int s = 0; s < series.size(); s++) {
      double[] values = series.get(s);
      double value = values[last];
      double rise = mean(values, to, next) - value;
      double scale = scales[s];
      for (int row = from; row < to; row++) {
        double area = (x[last] - after) * (values[row] - value) - (x[last] - x[row]) * rise;
        if (Double.isFinite(area)) {
          areas[row - from] += Math.abs(area) / scale;
        }
      }
    }
    int best = 0;
    for (int i = 1; i < areas.length; i++) {
      best = areas[i] > areas[best] ? i : best;
    }
    return from + best;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += values[row];
    }
    return sum / (to - from);
  }

  private static double mean(int[] values, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += values[row];
    }
    return sum / (to - from);
  }

  private static int[] range(int from, int to) {
    int[] rows = new int[to - from];
    Arrays.setAll(rows, i -> from + i);
    return rows;
  }
}
