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
  private final double[] scales;

  private Thinning(int[] x, List<double[]> series) {
    this.x = x;
    this.series = series;
    this.scales = series.stream().mapToDouble(Thinning::range).toArray();
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
    series.forEach(values -> keepExtremes(values, kept));
    int[] rows = range(0, x.length);
    return Arrays.stream(rows).filter(row -> kept[row]).toArray();
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
    return (int) Math.floor(bucket * width) + 1;
  }

  /** Of the rows of a bucket the one with the largest triangles between last and next bucket. */
  private int largest(int last, int from, int to, int next) {
    double[] areas = new double[to - from];
    double after = mean(x, to, next);
    for (int s = 0; s < series.size(); s++) {
      double[] values = series.get(s);
      double high = mean(values, to, next);
      for (int row = from; row < to; row++) {
        double area =
            (x[last] - after) * (values[row] - values[last])
                - (x[last] - x[row]) * (high - values[last]);
        if (Double.isFinite(area)) {
          areas[row - from] += Math.abs(area) / scales[s];
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

  private static double range(double[] values) {
    int low = extreme(values, -1);
    int high = extreme(values, 1);
    double range = low < 0 ? 0 : values[high] - values[low];
    return range > 0 ? range : 1;
  }

  private static void keepExtremes(double[] values, boolean[] kept) {
    for (int sign = -1; sign <= 1; sign += 2) {
      int row = extreme(values, sign);
      if (row >= 0) {
        kept[row] = true;
      }
    }
  }

  /** The first row of the highest value, or with a sign of -1 the lowest; -1 if there is none. */
  private static int extreme(double[] values, int sign) {
    int best = -1;
    for (int row = 0; row < values.length; row++) {
      if (Double.isFinite(values[row]) && (best < 0 || sign * values[row] > sign * values[best])) {
        best = row;
      }
    }
    return best;
  }

  private static int[] range(int from, int to) {
    int[] rows = new int[to - from];
    Arrays.setAll(rows, i -> from + i);
    return rows;
  }
}
