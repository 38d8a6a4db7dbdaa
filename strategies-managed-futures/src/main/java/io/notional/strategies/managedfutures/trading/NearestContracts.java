package io.notional.strategies.managedfutures.trading;

/**
 * Searches the whole contracts whose portfolio comes nearest to the wanted one:
 *
 * <pre>
 * minimise sqrt(d' C d) + price sum_i |traded_i|,  d = contracts x units - wanted
 * </pre>
 *
 * <p>From rounding it adds or takes away one contract of one market, the best of all, as long as
 * that lowers the objective and leaves tracking risk at most that of rounding. So it is never
 * further from the wanted portfolio than rounding is, whatever trading costs. Source of the
 * objective: Carver, Advanced Futures Trading Strategies (2023), strategy 25. Mutable, for one
 * decision.
 */
final class NearestContracts {
  private static final int MOST_MOVES = 1000;
  private static final double WORTHWHILE = 1e-12;

  private final ContractProblem problem;
  private final int size;
  private final double[] contracts;
  private final double[] gradient;
  private final double rounded;
  private double variance;
  private double gross;

  NearestContracts(ContractProblem problem) {
    this.problem = problem;
    this.size = problem.size();
    this.contracts = new double[size];
    this.gradient = new double[size];
    for (int i = 0; i < size; i++) {
      double exact = Math.rint(problem.wanted()[i] / problem.units()[i]);
      contracts[i] = Math.max(problem.least()[i], Math.min(problem.most()[i], exact));
      gross += Math.abs(contracts[i]) * problem.units()[i];
    }
    this.variance = tracking(contracts);
    this.rounded = variance;
    for (int i = 0; i < size; i++) {
      gradient[i] = gradient(i);
    }
  }

  /** Squared tracking risk of rounding, within the bounds. */
  double roundedTracking() {
    return rounded;
  }

  /** Squared tracking risk of some contracts, a year. */
  double tracking(double[] held) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        sum += apart(held, i) * apart(held, j) * problem.covariance()[i * size + j];
      }
    }
    return Math.max(0, sum);
  }

  private double apart(double[] held, int i) {
    return held[i] * problem.units()[i] - problem.wanted()[i];
  }

  private double gradient(int i) {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      sum += apart(contracts, j) * problem.covariance()[i * size + j];
    }
    return sum;
  }

  /** The contracts; whole numbers within their bounds. */
  double[] solve() {
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      if (!move()) {
        break;
      }
    }
    return contracts.clone();
  }

  /** Makes the best move there is; false if none lowers the objective. */
  private boolean move() {
    int best = -1;
    int bestStep = 0;
    double bestGain = WORTHWHILE;
    for (int i = 0; i < size; i++) {
      for (int step = -1; step <= 1; step += 2) {
        double gain = gain(i, step);
        if (gain > bestGain) {
          bestGain = gain;
          best = i;
          bestStep = step;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    make(best, bestStep);
    return true;
  }

  private double gain(int i, int step) {
    double to = contracts[i] + step;
    double moved = variance(i, step);
    boolean larger = Math.abs(to) > Math.abs(contracts[i]);
    boolean tooMuch = larger && gross + problem.units()[i] > problem.leverage();
    if (to < problem.least()[i] || to > problem.most()[i] || moved > rounded || tooMuch) {
      return 0;
    }
    double saved = traded(i, contracts[i]) - traded(i, to);
    return Math.sqrt(variance) - Math.sqrt(moved) + problem.price() * saved;
  }

  private double variance(int i, int step) {
    double change = step * problem.units()[i];
    double own = problem.covariance()[i * size + i];
    return Math.max(0, variance + 2 * change * gradient[i] + change * change * own);
  }

  private double traded(int i, double to) {
    return Math.abs(to - problem.current()[i]) * problem.units()[i];
  }

  private void make(int i, int step) {
    double change = step * problem.units()[i];
    gross -= Math.abs(contracts[i]) * problem.units()[i];
    contracts[i] += step;
    gross += Math.abs(contracts[i]) * problem.units()[i];
    variance = tracking(contracts);
    for (int j = 0; j < size; j++) {
      gradient[j] += change * problem.covariance()[i * size + j];
    }
  }
}
