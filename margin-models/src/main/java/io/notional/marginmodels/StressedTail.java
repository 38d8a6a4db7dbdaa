package io.notional.marginmodels;

/**
 * The stressed loss of one unit of a product that stands alone, long and short. It changes only
 * when a change that comes or goes belongs to the tail, on some days of a hundred.
 */
final class StressedTail {
  private final ChangeHistory history;
  private final int window;
  private int computedFor = -1;
  private double longLoss;
  private double longLimit;
  private double shortLoss;
  private double shortLimit;

  StressedTail(ChangeHistory history, int window) {
    this.history = history;
    this.window = window;
  }

  /**
   * The loss of a notional at the level.
   *
   * @param gains working memory
   */
  double loss(double notional, Tail tail, double[] gains) {
    if (computedFor != history.total()) {
      if (!stillHolds()) {
        compute(tail, gains);
      }
      computedFor = history.total();
    }
    return notional > 0 ? notional * longLoss : -notional * shortLoss;
  }

  /** Whether one change has come and one has gone, neither of them in a tail. */
  private boolean stillHolds() {
    return history.total() == computedFor + 1
        && history.size() > window
        && isOrdinary(history.ago(0))
        && isOrdinary(history.ago(window));
  }

  private boolean isOrdinary(double change) {
    return change > longLimit && -change > shortLimit;
  }

  private void compute(Tail tail, double[] gains) {
    int days = Math.min(window, history.size());
    java.util.Arrays.fill(gains, 0, days, 0);
    history.addGains(1, gains, days);
    longLoss = tail.loss(gains, days);
    longLimit = tail.limit(days);
    java.util.Arrays.fill(gains, 0, days, 0);
    history.addGains(-1, gains, days);
    shortLoss = tail.loss(gains, days);
    shortLimit = tail.limit(days);
  }
}
