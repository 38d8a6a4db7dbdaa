package io.notional.api.market;

/**
 * A series built forward, moved so that it ends at a price.
 *
 * @param forward changes or growth that are fixed for ever
 * @param price the last level
 */
record BackAdjusted(Series forward, double price, Adjustment adjustment) implements Series {
  @Override
  public int size() {
    return forward.size();
  }

  @Override
  public double ago(int k) {
    double then = forward.ago(k);
    double now = forward.ago(0);
    return switch (adjustment) {
      case DIFFERENCE -> price + (then - now);
      case RATIO -> price * (then / now);
    };
  }
}
