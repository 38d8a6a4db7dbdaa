package io.notional.core.internal.kernel;

/**
 * How much collateral counts when of some securities at most a fraction c of all that is eligible
 * may come. What is eligible is on both sides of that rule, so it is the largest E with
 *
 * <pre>
 * E = unlimited + sum over securities of min(accepted_i, c_i x E)
 *   = (unlimited + accepted of those below their limit) / (1 - sum of c of those at their limit)
 * </pre>
 *
 * <p>Starting from everything accepted, the second line is applied to those above their limit until
 * no other is: that is Newton's method on a convex function from the right, so E only falls, those
 * at their limit stay there, and there are no more rounds than securities.
 */
final class Concentration {
  /** An excess below this part is rounding. */
  static final double ROUNDING = 1e-12;

  /** Limits that sum to one within this leave everything below them as it is. */
  private static final double FULL = 1e-9;

  private Concentration() {}

  /**
   * The largest E.
   *
   * @param unlimited what counts without a limit, such as cash; zero or more
   * @param size how many securities
   * @param accepted their market values after haircut, zero or more
   * @param limits their limits as fractions of E, in [0, 1]
   */
  static double eligible(double unlimited, int size, double[] accepted, double[] limits) {
    double eligible = unlimited;
    for (int i = 0; i < size; i++) {
      eligible += accepted[i];
    }
    for (int round = 0; round < size; round++) {
      double next = round(unlimited, size, accepted, limits, eligible);
      if (!(next < eligible)) {
        break;
      }
      eligible = next;
    }
    return eligible;
  }

  private static double round(
      double unlimited, int size, double[] accepted, double[] limits, double eligible) {
    double below = unlimited;
    double room = 1;
    for (int i = 0; i < size; i++) {
      if (accepted[i] > limits[i] * eligible * (1 + ROUNDING)) {
        room -= limits[i];
      } else {
        below += accepted[i];
      }
    }
    return room > FULL ? below / room : eligible;
  }
}
