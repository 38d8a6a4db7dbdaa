package io.notional.optimization;

/**
 * The exposure nearest to a target by least squares among those that weights within their bounds
 * produce, and some weights that produce it. The weights may be many, their exposure is one: the
 * foot of a point on a polytope.
 *
 * <p>P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976),
 * 128-149: a simplex of corners whose nearest point is inside of it takes in the corner that lies
 * furthest towards the target, and gives up those that the new nearest point leaves behind. The
 * distance falls with every step, so that no simplex comes twice and the last one is exact.
 */
final class NearestExposure {
  /** Exposures are near 1; a corner that lies nearer by less is rounding. */
  private static final double NOTHING = 1e-15;

  private final Corners corners;

  private NearestExposure(Corners corners) {
    this.corners = corners;
  }

  /** The nearest to the target of a problem. */
  static NearestExposure of(Columns columns) {
    Corners corners = new Corners(columns);
    corners.add(columns.corner(new double[columns.size()]));
    double distance;
    do {
      distance = Vectors.dot(corners.gap(), corners.gap());
    } while (step(columns, corners) && Vectors.dot(corners.gap(), corners.gap()) < distance);
    return new NearestExposure(corners);
  }

  /** Takes in one corner; false if none leads nearer. */
  private static boolean step(Columns columns, Corners corners) {
    double[] gap = corners.gap();
    double[] corner = columns.corner(columns.along(gap));
    double further = Vectors.dot(gap, columns.exposureOf(corner));
    if (!(further - Vectors.dot(gap, corners.exposure()) > NOTHING) || !corners.add(corner)) {
      return false;
    }
    corners.settle();
    return true;
  }

  /** By class. */
  double[] exposure() {
    return corners.exposure();
  }

  /** Some weights that produce it, by column. */
  double[] weights() {
    return corners.weights();
  }

  /** Target less exposure, by class. */
  double[] gap() {
    return corners.gap();
  }
}
