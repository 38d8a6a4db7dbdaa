package io.notional.optimization;

import java.util.ArrayList;
import java.util.List;

/** Which limits stand in the way, by what the columns at their bounds would cost or save. */
final class Binding {
  /** Weights this near to a bound stand at it. */
  private static final double AT_BOUND = 1e-9;

  private Binding() {}

  /** Those but for which the cost of a solution would be less. */
  static List<Limit> better(Columns columns, LinearProgram.Vertex vertex) {
    return limits(columns, vertex, false);
  }

  /** Those but for which the exposure could be nearer to the target. */
  static List<Limit> nearer(Columns columns, NearestExposure nearest) {
    double[] costs = columns.along(nearest.gap());
    double worth = worth(columns, nearest.weights(), costs);
    for (int c = 0; c < costs.length; c++) {
      costs[c] = worth - costs[c];
    }
    LinearProgram.Vertex towards = new LinearProgram.Vertex(nearest.weights(), costs);
    return limits(columns, towards, !towards.isHeld(columns.free()));
  }

  /**
   * What capital is worth: what a column leads to that stands at no bound, all of which lead to the
   * same, or else the least of what is held.
   */
  private static double worth(Columns columns, double[] weights, double[] values) {
    double worth = Double.POSITIVE_INFINITY;
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > columns.lower[c] + AT_BOUND) {
        worth = Math.min(worth, values[c]);
      }
    }
    return worth;
  }

  /**
   * @param shorts whether funds that are not held count: while capital binds nearly all do, since
   *     selling them short would bring some
   */
  private static List<Limit> limits(Columns columns, LinearProgram.Vertex vertex, boolean shorts) {
    List<Limit> limits = new ArrayList<>();
    if (vertex.isHeld(columns.free())) {
      limits.add(columns.limit(columns.free(), false));
    }
    for (int c = 0; c < columns.free(); c++) {
      Limit limit = columns.limit(c, vertex.isHeldUp(c));
      if (vertex.isHeld(c) && (shorts || limit.kind() != Limit.Kind.NO_SHORT)) {
        limits.add(limit);
      }
    }
    return limits;
  }
}
