package io.notional.strategies.managedfutures.sizing;

import io.notional.strategies.managedfutures.estimate.ExponentialDeviation;
import io.notional.strategies.managedfutures.estimate.FlooredDeviation;
import io.notional.strategies.managedfutures.estimate.NewValues;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;
import io.notional.strategies.managedfutures.universe.Book;

/**
 * Volatility of each market as far as its past tells, a year:
 *
 * <pre>
 * variance = days sum_i w_i (r_i - mean)^2,  w_i ~ d^i,  d / (1 - d) = centre of mass
 * volatility = (1 - b) max(sqrt(variance), floor) + b long-run volatility
 * </pre>
 *
 * <p>Sources: Moskowitz, Ooi and Pedersen, Time Series Momentum (2012), equation 1, with 261 days;
 * the floor is that of {@link FlooredDeviation}; the blend with a slow estimate is that of Carver,
 * Advanced Futures Trading Strategies (2023), strategy 3. Returns are those between a market's own
 * closes: a day without one is left out unless the settings say otherwise, and counted in the
 * diagnostics under {@code closes-missing}. Estimates run: a decision costs the closes since the
 * last one. Immutable.
 */
public final class ExAnteVolatility {
  private static final double DAILY = 252;
  private static final int FEWEST_RETURNS = 20;

  private static final int SEEN = 0;
  private static final int FAST = 1;
  private static final int SLOW = FAST + ExponentialDeviation.SIZE;
  private static final int FLOORED = SLOW + ExponentialDeviation.SIZE;

  private final VolatilitySettings settings;
  private final double fastDecay;
  private final double slowDecay;
  private final FlooredDeviation floored;
  private final int size;

  /** An estimate as the settings say. */
  public ExAnteVolatility(VolatilitySettings settings) {
    this.settings = settings;
    this.fastDecay = settings.centreOfMass() / (settings.centreOfMass() + 1);
    this.slowDecay = settings.longRun() / (settings.longRun() + 1);
    double span = 2 * settings.centreOfMass() + 1;
    this.floored = new FlooredDeviation(span, settings.floorWindow(), settings.floorQuantile());
    this.size = FLOORED + (settings.floorWindow() > 0 ? floored.size() : 0);
  }

  /** Fills in the volatilities of all members. */
  public void fill(Book book) {
    double[] memory = book.point().memory().array("volatility", book.size() * size);
    double closes = book.view().closesPerYear();
    double year = Math.sqrt(closes == DAILY ? settings.daysOfYear() : closes);
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        take(book, i, memory, i * size);
        boolean enough = book.indices()[i].size() > FEWEST_RETURNS;
        book.volatilities()[i] = enough ? year * deviation(memory, i * size) : Double.NaN;
      }
    }
  }

  private void take(Book book, int market, double[] memory, int at) {
    int seen = (int) memory[at + SEEN];
    double[] values = NewValues.of(book.indices()[market], seen, 1);
    boolean slow = settings.longRunWeight() > 0;
    boolean floor = settings.floorWindow() > 0;
    QuotedChanges quoted = new QuotedChanges(book.view(), book.market(market));
    for (int i = 1; i < values.length; i++) {
      double change = values[i] / values[i - 1] - 1;
      if (!settings.missingIsZero() && !quoted.counts(change, values.length - 1 - i)) {
        continue;
      }
      ExponentialDeviation.add(memory, at + FAST, fastDecay, change);
      if (slow) {
        ExponentialDeviation.add(memory, at + SLOW, slowDecay, change);
      }
      if (floor) {
        floored.add(memory, at + FLOORED, change);
      }
    }
    memory[at + SEEN] = book.indices()[market].size();
    if (quoted.left() > 0) {
      book.point().diagnose("closes-missing", book.market(market), quoted.left());
    }
  }

  private double deviation(double[] memory, int at) {
    double fast =
        settings.floorWindow() > 0
            ? floored.of(memory, at + FLOORED)
            : Math.sqrt(ExponentialDeviation.variance(memory, at + FAST));
    double blend = settings.longRunWeight();
    return blend > 0
        ? (1 - blend) * fast + blend * Math.sqrt(ExponentialDeviation.variance(memory, at + SLOW))
        : fast;
  }
}
