package io.notional.toolkit;

/**
 * How a fund trades once its rule has acted. Immutable.
 *
 * @param toEdge whether a sleeve out of its band returns to the edge of it, and others in their
 *     bands stay; else all return to target. Whatever else acts returns to target
 * @param leastTrade fraction of nav; a smaller trade in an instrument is not made
 */
public record Dealing(boolean toEdge, double leastTrade) {
  /** To target, whatever it takes. */
  public static final Dealing USUAL = new Dealing(false, 0);

  /** As of any record, without what that links at run time: each decision asks. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Dealing dealing
        && toEdge == dealing.toEdge
        && Double.compare(leastTrade, dealing.leastTrade) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Boolean.hashCode(toEdge) + Double.hashCode(leastTrade);
  }
}
