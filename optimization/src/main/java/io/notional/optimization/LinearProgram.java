package io.notional.optimization;

import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Linear programs over columns that sum to 1 and lie within bounds, by ojAlgo's simplex method.
 * Small ones: ojAlgo computes them in the calling thread.
 */
final class LinearProgram {
  /** Coefficients are near 1; smaller reduced costs are rounding. */
  private static final double NOTHING = 1e-8;

  private final Columns columns;
  private final double[] lower;
  private final double[] upper;

  LinearProgram(Columns columns) {
    this.columns = columns;
    this.lower = columns.lower.clone();
    this.upper = columns.upper.clone();
  }

  /** A solution. Arrays are not to be changed. */
  static final class Vertex {
    private final double[] weights;
    private final double[] costs;

    /**
     * @param weights by column
     * @param costs what one unit more of a column would cost; not 0 only at a bound
     */
    Vertex(double[] weights, double[] costs) {
      this.weights = weights;
      this.costs = costs;
    }

    /** By column. */
    double[] weights() {
      return weights;
    }

    /** Whether a column stands at a bound and would be elsewhere without it. */
    boolean isHeld(int column) {
      return isHeldDown(column) || isHeldUp(column);
    }

    /** Whether more of a column would be worse. */
    boolean isHeldDown(int column) {
      return costs[column] > NOTHING;
    }

    /** Whether more of a column would be better. */
    boolean isHeldUp(int column) {
      return costs[column] < -NOTHING;
    }
  }

  /**
   * The cheapest weights that produce exposures, if any do.
   *
   * @param exposure by class
   */
  Optional<Vertex> cheapest(double[] cost, double[] exposure) {
    LinearSolver.Builder builder =
        LinearSolver.newBuilder(cost).lower(lower).upper(upper).equality(1, columns.ones());
    for (int k = 0; k < exposure.length; k++) {
      builder.equality(exposure[k], columns.exposure[k]);
    }
    return solve(builder.build())
        .filter(vertex -> columns.miss(vertex.weights(), exposure) <= Answer.MET);
  }

  /**
   * Leaves only weights that cost as little as a solution: whatever has a cost stays at its bound.
   */
  void keep(Vertex vertex) {
    for (int c = 0; c < lower.length; c++) {
      if (vertex.isHeldDown(c)) {
        upper[c] = lower[c];
      } else if (vertex.isHeldUp(c)) {
        lower[c] = upper[c];
      }
    }
  }

  /** Whether a column may still vary. */
  boolean isOpen(int column) {
    return lower[column] < upper[column];
  }

  private Optional<Vertex> solve(LinearSolver solver) {
    Optimisation.Result result = solver.solve();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double[] weights = new double[lower.length];
    double[] costs = new double[lower.length];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = Math.min(upper[c], Math.max(lower[c], result.doubleValue(c)));
      costs[c] = solver.getReducedGradient(c);
    }
    return Optional.of(new Vertex(weights, costs));
  }
}
