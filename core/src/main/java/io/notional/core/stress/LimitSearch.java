package io.notional.core.stress;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.stress.OverlayLimit.Answer;
import io.notional.core.stress.OverlayLimit.Probe;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Finds the least overlay at which a scenario causes a call, by bisection. Each trial is a fund of
 * that overlay, built at the last real close with rebalancing off from then on. Used by one thread.
 */
public final class LimitSearch {
  /** Width of the bracket at which the search ends, as a fraction of nav. */
  public static final double PRECISION = 1e-4;

  private static final double FIRST_GUESS = 0.25;
  private static final double BELOW = 0.95;
  private static final double ABOVE = 1.25;
  private static final int DAYS_AFTER = 3;

  /** What the kernel counts when an order finds no quote. */
  private static final String WAITED = "order-waited:not-quoted";

  /** What a trial shows. */
  private enum Trial {
    FINE,
    CALLED,
    CANNOT_BE_HELD
  }

  private final ScenarioRun test;
  private final DoubleFunction<Strategy> fund;
  private final double most;

  /**
   * A search.
   *
   * @param fund makes a fresh strategy whose overlay has this notional, as a fraction of nav
   * @param most the largest overlay that may be tried, greater than 0
   */
  public LimitSearch(ScenarioRun test, DoubleFunction<Strategy> fund, double most) {
    if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "the largest overlay must be greater than 0 but was " + most);
    }
    this.test = test;
    this.fund = fund;
    this.most = most;
  }

  /**
   * Searches.
   *
   * @throws NotionalException as a run may be refused
   */
  public OverlayLimit find() {
    double low = 0;
    double high = Math.min(FIRST_GUESS, most);
    Trial trial = trial(high);
    while (trial == Trial.FINE && high < most) {
      low = high;
      high = Math.min(2 * high, most);
      trial = trial(high);
    }
    if (trial == Trial.FINE) {
      return new OverlayLimit(
          test.scenario(), Answer.NEVER_CALLED, high, Optional.empty(), Optional.empty());
    }
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      Trial found = trial(middle);
      if (found == Trial.FINE) {
        low = middle;
      } else {
        high = middle;
        trial = found;
      }
    }
    return trial == Trial.CALLED
        ? new OverlayLimit(
            test.scenario(),
            Answer.FOUND,
            high,
            Optional.of(probe(BELOW * high)),
            Optional.of(probe(Math.min(most, ABOVE * high))))
        : new OverlayLimit(
            test.scenario(), Answer.CANNOT_BE_HELD, low, Optional.empty(), Optional.empty());
  }

  /**
   * A fund of one size of overlay in the scenario.
   *
   * @throws NotionalException {@code NOT_COVERED} if something it buys is not quoted at the start,
   *     and as a run may be refused
   */
  public Probe probe(double notional) {
    StressOutcome outcome = test.runFrozen(fund.apply(notional), DAYS_AFTER);
    requireBuilt(outcome);
    return new Probe(notional, outcome, test.endRow(outcome).orElse(outcome.lastRow()));
  }

  /**
   * A fund whose orders waited for a quote does not hold at the start what it is to be tried at.
   */
  private void requireBuilt(StressOutcome outcome) {
    if (outcome.result().policyCounts().containsKey(WAITED)) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "a limit needs a startDate at which all that the fund buys is quoted, but on "
              + test.startDate()
              + " an order waited for a quote");
    }
  }

  private Trial trial(double notional) {
    Probe probe = probe(notional);
    if (!openedWhole(probe)) {
      return Trial.CANNOT_BE_HELD;
    }
    return probe.called() ? Trial.CALLED : Trial.FINE;
  }

  /** An overlay that was cut or called before the scenario began was never held. */
  private static boolean openedWhole(Probe probe) {
    StressOutcome outcome = probe.outcome();
    if (!outcome.started()) {
      return false;
    }
    int start = outcome.result().day(outcome.startRow());
    return outcome.result().trades().stream()
        .noneMatch(
            trade ->
                trade.day() <= start
                    && (trade.reason().equals("initial margin")
                        || trade.reason().equals("margin call")));
  }
}
