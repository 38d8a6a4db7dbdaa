package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import java.util.List;
import java.util.SortedMap;

/**
 * Finds the weights of a problem. The answer does not depend on the order of funds or classes, and
 * is the same bit for bit on every run, thread and Java version.
 *
 * <p>First the exposures: the target, or what is nearest to it by least squares, which is a single
 * point. Then, among all weights that produce these exposures, those that are best by the
 * objective; of equals, those best by the other objective; and of equals again, those with as much
 * as possible of the fund whose id comes first, then of the second, and so on. So there is one
 * answer.
 *
 * <p>Stateless, and safe for use by many threads.
 */
public final class ExposureSolver {
  private ExposureSolver() {}

  /** The weights of a problem. */
  public static ExposureSolution solve(ExposureProblem problem) {
    Columns columns = new Columns(problem);
    Answer answer = Answer.of(columns);
    List<OnePointMore> more =
        problem.target().keySet().stream()
            .sorted(Exposures.BY_ID)
            .map(assetClass -> onePointMore(columns, answer, assetClass))
            .toList();
    return new ExposureSolution(
        answer.byFund(answer.weights()),
        answer.byClass(answer.exposure()),
        answer.byClass(answer.residual()),
        answer.freeCapital(),
        answer.fee(),
        answer.isFeasible(),
        answer.binding(),
        more);
  }

  private static OnePointMore onePointMore(Columns columns, Answer before, AssetClass assetClass) {
    Answer after = Answer.of(columns.withMore(assetClass, OnePointMore.POINT));
    double[] changes = before.changes(after);
    SortedMap<String, Double> weights = before.byFund(changes);
    weights.values().removeIf(change -> change == 0);
    return new OnePointMore(
        assetClass,
        after.isFeasible(),
        weights,
        Rounded.fraction(after.freeCapital() - before.freeCapital()),
        Rounded.fraction(after.fee() - before.fee()));
  }
}
