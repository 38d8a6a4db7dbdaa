package io.notional.marginmodels;

/**
 * The sixteen scenarios of SPAN: prices unchanged, up and down by a third, two thirds and all of
 * the scan range, each with volatility up and down, and two extreme moves of which a part counts.
 * Futures do not know volatility, so that each pair of theirs is one. Immutable.
 *
 * @see <a href="https://www.cmegroup.com/clearing/risk-management/span-overview.html">SPAN</a>
 */
final class Scenarios {
  private static final double[] THIRDS = {0, 1, -1, 2, -2, 3, -3};

  /** By scenario, the move in scan ranges times the part of its loss that counts. */
  private final double[] moves;

  Scenarios(double extremeMove, double extremeCover) {
    this.moves = new double[2 * THIRDS.length + 2];
    for (int i = 0; i < THIRDS.length; i++) {
      moves[2 * i] = THIRDS[i] / 3; // volatility up
      moves[2 * i + 1] = THIRDS[i] / 3; // volatility down
    }
    moves[moves.length - 2] = extremeMove * extremeCover;
    moves[moves.length - 1] = -extremeMove * extremeCover;
  }

  int size() {
    return moves.length;
  }

  /**
   * The greatest loss of any scenario; zero or more, NaN for NaN.
   *
   * @param gain of the position when prices rise by a whole scan range
   */
  double worstLoss(double gain) {
    double worst = 0;
    for (double move : moves) {
      worst = Math.max(worst, -gain * move); // NaN stays NaN
    }
    return worst;
  }
}
