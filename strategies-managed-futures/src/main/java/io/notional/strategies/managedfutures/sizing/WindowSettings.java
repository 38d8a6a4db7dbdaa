package io.notional.strategies.managedfutures.sizing;

/**
 * The window over which markets are compared. Immutable.
 *
 * @param months how long it is
 * @param step daily closes of one of its periods: 21 for months, 5 for weeks
 * @param shrinkage how far correlations are drawn to zero, in [0, 1]
 */
public record WindowSettings(int months, int step, double shrinkage) {
  private static final double DAILY = 252;
  private static final double MONTHS_OF_YEAR = 12;

  /** Closes of a period in a market of so many a year. */
  int closes(double perYear) {
    return (int) Math.max(1, Math.rint(step * perYear / DAILY));
  }

  /** Periods of the window, at least two. */
  int periods(double perYear) {
    return (int) Math.max(2, Math.rint(months * perYear / MONTHS_OF_YEAR / closes(perYear)));
  }
}
