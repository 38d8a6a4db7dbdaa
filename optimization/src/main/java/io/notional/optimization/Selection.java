package io.notional.optimization;

import java.util.ArrayList;
import java.util.List;

/** One choice after another among all weights that produce an exposure, until one is left. */
final class Selection {
  /** Weights this near to a bound stand at it: the solver's tolerance. */
  private static final double AT_BOUND = 1e-7;

  private final Columns columns;
  private final LinearProgram program;
  private final double[] exposure;
  private double[] weights;

  /**
   * @param weights some that produce the exposure, by column
   * @param exposure by class
   */
  Selection(Columns columns, double[] weights, double[] exposure) {
    this.columns = columns;
    this.program = new LinearProgram(columns);
    this.weights = weights;
    this.exposure = exposure;
  }

  /** Leaves those that cost least. */
  void prefer(double[] cost) {
    program
        .cheapest(cost, exposure)
        .ifPresent(
            vertex -> {
              program.keep(vertex);
              weights = vertex.weights();
            });
  }

  /** Leaves those with the most of a column. */
  void preferMost(int column) {
    if (program.isOpen(column)) {
      double[] cost = new double[weights.length];
      cost[column] = -1;
      prefer(cost);
    }
  }

  /** Whether one is left: columns that may still vary, but no two mixes of which are alike. */
  boolean isSettled() {
    List<Integer> open = new ArrayList<>();
    for (int c = 0; c < weights.length; c++) {
      if (program.isOpen(c)) {
        open.add(c);
      }
    }
    return independent(open).size() == open.size();
  }

  /**
   * By column. What stands at a bound stands there exactly, and the exposures of the others then
   * leave no choice, so that the solver's tolerance goes.
   */
  double[] weights() {
    double[] exact = columns.lower.clone();
    double left = 1;
    List<Integer> open = new ArrayList<>();
    for (int c = 0; c < exact.length; c++) {
      if (weights[c] > columns.upper[c] - AT_BOUND) {
        exact[c] = columns.upper[c];
      } else if (weights[c] > columns.lower[c] + AT_BOUND) {
        open.add(c);
        exact[c] = 0;
      }
      left -= exact[c];
    }
    boolean better =
        share(exact, open, left)
            && columns.miss(exact, exposure) <= columns.miss(weights, exposure);
    return better ? exact : weights.clone();
  }

  /** Shares what is left of 1 among open columns; false if that leads outside of their bounds. */
  private boolean share(double[] exact, List<Integer> open, double left) {
    List<double[]> points = independent(open);
    if (points.isEmpty() || points.size() < open.size() || !(left > AT_BOUND)) {
      return open.isEmpty();
    }
    double[] wanted = new double[exposure.length];
    Vectors.add(wanted, 1 / left, exposure);
    Vectors.add(wanted, -1 / left, columns.exposureOf(exact));
    double[] shares = new Plane(points).nearest(wanted);
    boolean inside = true;
    for (int i = 0; i < shares.length; i++) {
      int c = open.get(i);
      exact[c] = shares[i] * left;
      inside &= exact[c] >= columns.lower[c] && exact[c] <= columns.upper[c];
    }
    return inside;
  }

  /** The exposures of one unit of columns, up to the first that is a mix of those before it. */
  private List<double[]> independent(List<Integer> open) {
    List<double[]> points = new ArrayList<>();
    for (int c : open) {
      double[] point = columns.exposureOfUnit(c);
      if (!points.isEmpty() && !new Plane(points).isOutside(point)) {
        return points;
      }
      points.add(point);
    }
    return points;
  }
}
