package io.notional.strategies.efficientcore;

/**
 * Weights near to others that have a sum and a duration, once it is known which of them are at a
 * bound: {@code w = near + a + b apart} for those that are not, the condition of the first order.
 * Starts from a solver's answer and corrects what its rounding hides, so that the result has the
 * same bits on every machine. Used once, by one thread.
 */
final class ActiveRungs {
  /**
   * What the solver leaves nearer to a bound than this is at it; what is not may turn out to be.
   */
  private static final double AT_A_BOUND = 1e-10;

  private static final double ROUNDING = 1e-12;

  private final double[] near;
  private final double[] apart;
  private final double most;
  private final double[] weights;
  private final boolean[] free;
  private double level;
  private double slope;
  private boolean unique;

  /**
   * Weights to be made exact.
   *
   * @param apart how far the duration of a rung is from the target, of the order of 1
   * @param solved the solver's answer
   */
  ActiveRungs(double[] near, double[] apart, double most, double[] solved) {
    this.near = near;
    this.apart = apart;
    this.most = most;
    this.weights = new double[solved.length];
    this.free = new boolean[solved.length];
    for (int i = 0; i < solved.length; i++) {
      free[i] = solved[i] > AT_A_BOUND && solved[i] < most - AT_A_BOUND;
      weights[i] = solved[i] > most / 2 ? most : 0;
    }
  }

  /** The weights; they miss sum or duration only where bounds leave no room to speak of. */
  double[] exact() {
    for (int round = 0; round <= 4 * weights.length; round++) {
      spread();
      if (!bind() && !release()) {
        break;
      }
    }
    return weights;
  }

  /** Gives the free rungs what the others leave of sum and duration. */
  private void spread() {
    double count = 0;
    double sum = 1;
    double first = 0;
    double second = 0;
    double moment = 0;
    for (int i = 0; i < weights.length; i++) {
      double given = free[i] ? near[i] : weights[i];
      sum -= given;
      moment -= given * apart[i];
      if (free[i]) {
        count++;
        first += apart[i];
        second += apart[i] * apart[i];
      }
    }
    double determinant = count * second - first * first;
    unique = determinant > ROUNDING * count * second;
    slope = unique ? (count * moment - first * sum) / determinant : 0;
    level = count > 0 ? (sum - slope * first) / count : 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = free[i] ? unbound(i) : weights[i];
    }
  }

  private double unbound(int rung) {
    return near[rung] + level + slope * apart[rung];
  }

  /** Puts the free rung that is furthest beyond a bound at it; whether any was. */
  private boolean bind() {
    int worst = -1;
    double furthest = 0;
    for (int i = 0; i < weights.length; i++) {
      double beyond = Math.max(-weights[i], weights[i] - most);
      if (free[i] && beyond > furthest) {
        furthest = beyond;
        worst = i;
      }
    }
    if (worst >= 0) {
      weights[worst] = weights[worst] < 0 ? 0 : most;
      free[worst] = false;
    }
    return worst >= 0;
  }

  /** Frees the rung that its bound holds on the wrong side, the most of several; whether any is. */
  private boolean release() {
    int worst = -1;
    double least = ROUNDING;
    for (int i = 0; i < weights.length && unique; i++) {
      double inward = weights[i] > 0 ? weights[i] - unbound(i) : unbound(i);
      if (!free[i] && inward > least) {
        least = inward;
        worst = i;
      }
    }
    if (worst >= 0) {
      free[worst] = true;
    }
    return worst >= 0;
  }
}
