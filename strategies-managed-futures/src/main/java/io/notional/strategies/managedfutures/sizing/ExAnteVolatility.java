package io.notional.strategies.managedfutures.sizing;

import io.notional.api.market.Series;
import io.notional.strategies.managedfutures.estimate.ExponentialDeviation;
import io.notional.strategies.managedfutures.estimate.FlooredDeviation;
import io.notional.strategies.managedfutures.estimate.QuotedChanges;
import io.notional.strategies.managedfutures.universe.Book;
import java.util.Arrays;

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
    take(newReturns(book, memory), memory, book.size());
    double closes = book.view().closesPerYear();
    double year = Math.sqrt(closes == DAILY ? settings.daysOfYear() : closes);
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        boolean enough = book.indices()[i].size() > FEWEST_RETURNS;
        book.volatilities()[i] = enough ? year * deviation(memory, i * size) : Double.NaN;
      }
    }
  }

  /** By close, the oldest first, and market; NaN where a market has nothing new or no close. */
  private double[] newReturns(Book book, double[] memory) {
    int most = 0;
    for (int i = 0; i < book.size(); i++) {
      most = Math.max(most, book.members()[i] ? unseen(book.indices()[i], memory, i) : 0);
    }
    double[] returns = new double[most * book.size()];
    Arrays.fill(returns, Double.NaN);
    double[] levels = new double[most + 1];
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        book.indices()[i].copyTo(levels);
        fill(book, i, unseen(book.indices()[i], memory, i), levels, returns);
        memory[i * size + SEEN] = book.indices()[i].size();
      }
    }
    return returns;
  }

  private int unseen(Series index, double[] memory, int market) {
    return Math.max(0, index.size() - Math.max(1, (int) memory[market * size + SEEN]));
  }

  private void fill(Book book, int market, int unseen, double[] levels, double[] returns) {
    QuotedChanges quoted = new QuotedChanges(book.view(), book.market(market));
    int last = levels.length - 1;
    for (int ago = unseen - 1; ago >= 0; ago--) {
      int close = last - ago;
      double change = levels[close] / levels[close - 1] - 1;
      if (settings.missingIsZero() || quoted.counts(change, ago)) {
        returns[(close - 1) * book.size() + market] = change;
      }
    }
    if (quoted.left() > 0) {
      book.point().diagnose("closes-missing", book.market(market), quoted.left());
    }
  }

  /** Close by close for all markets: they do not wait for one another, as one's closes do. */
  private void take(double[] returns, double[] memory, int markets) {
    boolean slow = settings.longRunWeight() > 0;
    boolean floor = settings.floorWindow() > 0;
    for (int row = 0; row < returns.length; row += markets) {
      for (int i = 0; i < markets; i++) {
        double change = returns[row + i];
        if (!Double.isNaN(change)) {
          int at = i * size;
          ExponentialDeviation.add(memory, at + FAST, fastDecay, change);
          if (slow) {
            ExponentialDeviation.add(memory, at + SLOW, slowDecay, change);
          }
          if (floor) {
            floored.add(memory, at + FLOORED, change);
          }
        }
      }
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
