package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What a holder watches, and the limits beyond which it is an alert. No run depends on it.
 * Immutable.
 */
@Value.Immutable
public interface WatchSettings {
  /** The shortest window of a correlation. */
  int SHORTEST = 10;

  /** The longest window of a correlation, and of the days of a fall. */
  int LONGEST = 5040;

  /** Every default. */
  WatchSettings DEFAULTS = builder().build();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Closes over which stocks and bonds are correlated, ascending; the last decides the regime. */
  @Value.Default
  default List<Integer> windows() {
    return List.of(63, 126, 252);
  }

  /** Standard deviations by which stocks fall in the joint fall; greater than 0. */
  @Value.Default
  default double fallSigmas() {
    return 3;
  }

  /** Closes over which they do. */
  @Value.Default
  default int fallDays() {
    return 20;
  }

  /** The most that the correlation over the longest window may be. */
  @Value.Default
  default double mostCorrelation() {
    return 0.5;
  }

  /** The most that financing may cost above cash, basis points a year. */
  @Value.Default
  default double mostFinancingSpread() {
    return 75;
  }

  /** The most that rolls may cost, basis points of nav in the last year. */
  @Value.Default
  default double mostRollCost() {
    return 25;
  }

  /** The most that may be posted at the broker, fraction of nav. */
  @Value.Default
  default double mostAtBroker() {
    return 0.25;
  }

  /** The most that initial margin may be, fraction of nav. */
  @Value.Default
  default double mostMarginToEquity() {
    return 0.25;
  }

  /** The most that the joint fall may cost, fraction of nav. */
  @Value.Default
  default double mostJointFall() {
    return 0.4;
  }

  /**
   * The least distance from the edge of a band, fraction of nav. A rule that does what it says is
   * beyond its edge for a close; the default is a point beyond it.
   */
  @Value.Default
  default double leastBandDistance() {
    return -0.01;
  }

  /** The most by which a strategy may say that it misses its duration, years. */
  @Value.Default
  default double mostDurationGap() {
    return 0.1;
  }

  /** The least carry of the overlay, basis points of nav a year; no limit when empty. */
  OptionalDouble leastCarry();

  /**
   * The most that distributions of a year may vary, standard deviation over mean; no limit when
   * empty.
   */
  OptionalDouble mostDistributionVariation();

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    checkWindows(problems);
    problems.requireIn("run.watch.fall-sigmas", fallSigmas(), 0, 20);
    problems.requireIn("run.watch.fall-days", fallDays(), 1, LONGEST);
    problems.requireIn("run.watch.most-correlation", mostCorrelation(), -1, 1);
    problems.requireIn("run.watch.most-financing-spread", mostFinancingSpread(), -1e4, 1e4);
    problems.requireIn("run.watch.most-roll-cost", mostRollCost(), 0, 1e4);
    problems.requireIn("run.watch.most-at-broker", mostAtBroker(), 0, 10);
    problems.requireIn("run.watch.most-margin-to-equity", mostMarginToEquity(), 0, 10);
    problems.requireIn("run.watch.most-joint-fall", mostJointFall(), 0, 10);
    problems.requireIn("run.watch.least-band-distance", leastBandDistance(), -1, 1);
    problems.requireIn("run.watch.most-duration-gap", mostDurationGap(), 0, 100);
    leastCarry().ifPresent(least -> problems.requireIn("run.watch.least-carry", least, -1e5, 1e5));
    mostDistributionVariation()
        .ifPresent(
            most -> problems.requireIn("run.watch.most-distribution-variation", most, 0, 100));
    problems.throwIfAny();
  }

  private void checkWindows(Problems problems) {
    int before = SHORTEST - 1;
    for (int window : windows()) {
      if (window <= before || window > LONGEST) {
        problems.add(
            ErrorCode.OUT_OF_RANGE,
            "run.watch.correlation-windows must ascend from "
                + SHORTEST
                + " to "
                + LONGEST
                + " closes but were "
                + windows());
        return;
      }
      before = window;
    }
    if (windows().isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE, "run.watch.correlation-windows must have a window but has none");
    }
  }

  /** Builds {@link WatchSettings}. */
  final class Builder extends ImmutableWatchSettings.Builder {
    Builder() {}
  }
}
