package io.notional.strategies.efficientcore;

import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/**
 * Which rungs stand at a bound in the nearest weights that have a duration: a small quadratic
 * program, by ojAlgo's active-set method in the calling thread. The one class here that needs
 * ojAlgo, so that its classes are loaded where a duration is asked for and nowhere else.
 *
 * <pre>
 * minimise |v|^2  such that  sum (near + v) = 1,  sum (near + v) apart = 0,
 *                            0 <= near + v <= most
 * </pre>
 */
final class DurationProgram {
  private DurationProgram() {}

  /**
   * The solution, to about 1e-9.
   *
   * @param apart how far the duration of a rung is from the target, which the rungs allow
   */
  static double[] solve(double[] near, double[] apart, double most) {
    int rungs = near.length;
    double[] ones = new double[rungs];
    double missing = 1;
    double missed = 0;
    ConvexSolver.Builder builder = ConvexSolver.newBuilder(rungs);
    for (int i = 0; i < rungs; i++) {
      ones[i] = 1;
      missing -= near[i];
      missed -= near[i] * apart[i];
      builder.objective(i, i, 1.0);
      builder.inequality(near[i], unit(rungs, i, -1));
      builder.inequality(most - near[i], unit(rungs, i, 1));
    }
    Optimisation.Result moves = builder.equality(missing, ones).equality(missed, apart).solve();
    double[] weights = new double[rungs];
    for (int i = 0; i < rungs; i++) {
      weights[i] = near[i] + moves.doubleValue(i);
    }
    return weights;
  }

  private static double[] unit(int rungs, int rung, double sign) {
    double[] row = new double[rungs];
    row[rung] = sign;
    return row;
  }
}
