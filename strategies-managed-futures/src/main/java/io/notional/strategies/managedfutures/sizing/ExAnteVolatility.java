package io.notional.strategies.managedfutures.sizing;

import io.notional.api.market.Series;
import io.notional.strategies.managedfutures.estimate.ExponentialDeviation;
import io.notional.strategies.managedfutures.estimate.FlooredDeviation;
import io.notional.strategies.managedfutures.estimate.NewReturns;
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
    NewReturns returns = new NewReturns();
    for (int from = 0; from < book.size(); from += NewReturns.MARKETS) {
      int end = Math.min(book.size(), from + NewReturns.MARKETS);
      look(book, from, end, memory, returns);
      take(returns, from, end, memory);
    }
    double closes = book.view().closesPerYear();
    double year = Math.sqrt(closes == DAILY ? settings.daysOfYear() : closes);
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        boolean enough = book.indices()[i].size() > FEWEST_RETURNS;
        book.volatilities()[i] = enough ? year * deviation(memory, i * size) : Double.NaN;
      }
    }
  }

  /** Finds what is new of some markets. */
  private void look(Book book, int from, int end, double[] memory, NewReturns returns) {
    int most = 0;
    for (int i = from; i < end; i++) {
      most = Math.max(most, book.members()[i] ? unseen(book.indices()[i], memory, i) : 0);
    }
    returns.clear(most);
    for (int i = from; i < end; i++) {
      if (book.members()[i]) {
        Series index = book.indices()[i];
        QuotedChanges quoted = new QuotedChanges(book.view(), book.market(i));
        int unseen = unseen(index, memory, i);
        returns.take(i - from, index, unseen, settings.missingIsZero() ? null : quoted);
        memory[i * size + SEEN] = index.size();
        if (quoted.left() > 0) {
          book.point().diagnose("closes-missing", book.market(i), quoted.left());
        }
      }
    }
  }

  private int unseen(Series index, double[] memory, int market) {
    return Math.max(0, index.size() - Math.max(1, (int) memory[market * size + SEEN]));
  }

  /** Moves the estimates of some markets on, close by close. */
  private void take(NewReturns returns, int from, int end, double[] memory) {
    for (int t = 0; t < returns.closes(); t++) {
      for (int i = from; i < end; i++) {
        double change = returns.of(i - from, t);
        if (!Double.isNaN(change)) {
          add(memory, i * size, change);
        }
      }
    }
  }

  private void add(double[] memory, int at, double change) {
    ExponentialDeviation.add(memory, at + FAST, fastDecay, change);
    if (settings.longRunWeight() > 0) {
      ExponentialDeviation.add(memory, at + SLOW, slowDecay, change);
    }
    if (settings.floorWindow() > 0) {
      floored.add(memory, at + FLOORED, change);
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
