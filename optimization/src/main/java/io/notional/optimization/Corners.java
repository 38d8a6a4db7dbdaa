package io.notional.optimization;

import java.util.ArrayList;
import java.util.List;

/** Corners of what can be held, no more than span a simplex, and a mix of them. */
final class Corners {
  /** A share this small is rounding. */
  private static final double NOTHING = 1e-13;

  private final Columns columns;
  private final List<double[]> weights = new ArrayList<>();
  private final List<double[]> exposures = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();

  Corners(Columns columns) {
    this.columns = columns;
  }

  /**
   * Takes in a corner, with no share yet unless it is the first.
   *
   * @return false if its exposure lies in the plane of those that are there
   */
  boolean add(double[] corner) {
    double[] exposure = columns.exposureOf(corner);
    if (!exposures.isEmpty() && !plane().isOutside(exposure)) {
      return false;
    }
    shares.add(exposures.isEmpty() ? 1.0 : 0.0);
    weights.add(corner);
    exposures.add(exposure);
    return true;
  }

  /** Mixes the corners so that they come nearest to the target, without those not needed for it. */
  void settle() {
    double[] best = plane().nearest(columns.target);
    while (!isInside(best)) {
      moveTowards(best);
      best = plane().nearest(columns.target);
    }
    for (int i = 0; i < best.length; i++) {
      shares.set(i, best[i]);
    }
  }

  private static boolean isInside(double[] best) {
    for (double share : best) {
      if (share <= NOTHING) {
        return false;
      }
    }
    return true;
  }

  /** As far as no share becomes negative; the corner whose share is used up first goes. */
  private void moveTowards(double[] best) {
    int first = -1;
    double part = 1;
    for (int i = 0; i < best.length; i++) {
      if (best[i] <= NOTHING) {
        double reach = shares.get(i) / Math.max(shares.get(i) - best[i], NOTHING);
        if (first < 0 || reach < part) {
          part = reach;
          first = i;
        }
      }
    }
    for (int i = 0; i < best.length; i++) {
      shares.set(i, part * best[i] + (1 - part) * shares.get(i));
    }
    shares.remove(first);
    weights.remove(first);
    exposures.remove(first);
  }

  private Plane plane() {
    return new Plane(exposures);
  }

  /** The exposure of the mix, by class. */
  double[] exposure() {
    return mix(exposures);
  }

  /** The weights of the mix, by column. */
  double[] weights() {
    return mix(weights);
  }

  /** Target less exposure, by class. */
  double[] gap() {
    double[] gap = columns.target.clone();
    Vectors.add(gap, -1, exposure());
    return gap;
  }

  private double[] mix(List<double[]> vectors) {
    double[] sum = new double[vectors.get(0).length];
    for (int i = 0; i < vectors.size(); i++) {
      Vectors.add(sum, shares.get(i), vectors.get(i));
    }
    return sum;
  }
}
