package io.notional.optimization;

import java.util.ArrayList;
import java.util.List;

/**
 * The plane through points of which none lies in the plane of the others, by Gram-Schmidt with
 * every step done twice, so that nothing but rounding is lost.
 */
final class Plane {
  /** Steps shorter than this lead nowhere. */
  private static final double NOTHING = 1e-10;

  private final double[] origin;
  private final List<double[]> basis = new ArrayList<>();

  /** What each point after the first is in the basis. */
  private final List<double[]> coordinates = new ArrayList<>();

  Plane(List<double[]> points) {
    origin = points.get(0);
    for (double[] point : points.subList(1, points.size())) {
      double[] rest = point.clone();
      Vectors.add(rest, -1, origin);
      double[] coordinate = take(rest);
      double length = Math.sqrt(Vectors.dot(rest, rest));
      coordinate[basis.size()] = length;
      coordinates.add(coordinate);
      for (int k = 0; k < rest.length; k++) {
        rest[k] /= length;
      }
      basis.add(rest);
    }
  }

  /** Whether a point is not in the plane. */
  boolean isOutside(double[] point) {
    double[] rest = point.clone();
    Vectors.add(rest, -1, origin);
    take(rest);
    return Math.sqrt(Vectors.dot(rest, rest)) > NOTHING;
  }

  /** The shares of the points, which sum to 1, in the point of the plane nearest to a target. */
  double[] nearest(double[] target) {
    double[] left = target.clone();
    Vectors.add(left, -1, origin);
    double[] aim = take(left);
    double[] shares = new double[coordinates.size() + 1];
    shares[0] = 1;
    for (int i = coordinates.size() - 1; i >= 0; i--) {
      double share = aim[i];
      for (int j = i + 1; j < coordinates.size(); j++) {
        share -= shares[j + 1] * coordinates.get(j)[i];
      }
      shares[i + 1] = share / coordinates.get(i)[i];
      shares[0] -= shares[i + 1];
    }
    return shares;
  }

  /** Takes out of a vector what lies along the basis; how much that was, and room for one more. */
  private double[] take(double[] vector) {
    double[] taken = new double[basis.size() + 1];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < basis.size(); i++) {
        double along = Vectors.dot(vector, basis.get(i));
        taken[i] += along;
        Vectors.add(vector, -along, basis.get(i));
      }
    }
    return taken;
  }
}
