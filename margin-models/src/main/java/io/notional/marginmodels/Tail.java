package io.notional.marginmodels;

/** Finds the worst of a column of gains. Holds its working memory; used by one thread. */
final class Tail {
  /** Rounding of {@code (1 - level) x scenarios} is not to add a scenario. */
  private static final double ROUNDING = 1e-9;

  private final double level;
  private final boolean mean;
  private final double[] worst;

  /**
   * @param most the most scenarios that will be given
   */
  Tail(double level, TailMeasure measure, int most) {
    this.level = level;
    this.mean = measure == TailMeasure.EXPECTED_SHORTFALL;
    this.worst = new double[beyond(most)];
  }

  /** How many of some scenarios lie beyond the level; at least one. */
  int beyond(int scenarios) {
    return (int) Math.max(1, Math.ceil((1 - level) * scenarios - ROUNDING));
  }

  /** The loss at the level, positive for a loss; NaN if a gain is. */
  double loss(double[] gains, int scenarios) {
    int wanted = beyond(scenarios);
    int kept = 0;
    double limit = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scenarios; i++) {
      double gain = gains[i];
      if (!(gain >= limit)) { // as few are, and NaN is
        if (Double.isNaN(gain)) {
          return Double.NaN;
        }
        kept = Math.min(kept + 1, wanted);
        insert(gain, kept);
        limit = kept < wanted ? Double.POSITIVE_INFINITY : worst[kept - 1];
      }
    }
    return mean ? -sum(wanted) / wanted : -worst[wanted - 1];
  }

  /** The least bad gain beyond the level among the scenarios that were given last. */
  double limit(int scenarios) {
    return worst[beyond(scenarios) - 1];
  }

  /** Puts a gain among the kept ones, worst first; the last of them gives way. */
  private void insert(double gain, int kept) {
    int at = kept - 1;
    while (at > 0 && worst[at - 1] > gain) {
      worst[at] = worst[at - 1];
      at--;
    }
    worst[at] = gain;
  }

  private double sum(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += worst[i];
    }
    return sum;
  }
}
