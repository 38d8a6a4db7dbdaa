package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.ArrayList;
import java.util.List;

/** {@code watch} of the {@code run} section of a spec. Stateless. */
final class WatchParameters {
  static final String WATCH = "watch";
  private static final String WINDOWS = "correlation-windows";
  private static final String VARIATION = "most-distribution-variation";
  private static final String CARRY = "least-carry";
  private static final WatchSettings DEFAULTS = WatchSettings.DEFAULTS;
  private static final String OF_NAV = "fraction of nav";
  private static final String BP = "basis points a year";

  static final Parameter GROUP =
      Parameter.group(
          WATCH,
          Parameters.of(
              Parameter.numbers(WINDOWS, WatchSettings.SHORTEST, WatchSettings.LONGEST, "closes")
                  .withDefault(DEFAULTS.windows().stream().map(Integer::doubleValue).toList())
                  .describedAs("windows of the stock-bond correlation, ascending"),
              number("fall-sigmas", 0, 20, "standard deviations", DEFAULTS.fallSigmas())
                  .describedAs("how far stocks fall in the joint fall"),
              Parameter.integer("fall-days", 1, WatchSettings.LONGEST, "closes")
                  .withDefault(DEFAULTS.fallDays())
                  .describedAs("over how many closes"),
              number("most-correlation", -1, 1, "", DEFAULTS.mostCorrelation())
                  .describedAs("of stocks and bonds over the longest window"),
              number("most-financing-spread", -1e4, 1e4, BP, DEFAULTS.mostFinancingSpread())
                  .describedAs("financing of futures above cash"),
              number("most-roll-cost", 0, 1e4, "basis points of nav", DEFAULTS.mostRollCost())
                  .describedAs("of rolls in the last year"),
              number("most-at-broker", 0, 10, OF_NAV, DEFAULTS.mostAtBroker())
                  .describedAs("what is posted"),
              number("most-margin-to-equity", 0, 10, OF_NAV, DEFAULTS.mostMarginToEquity())
                  .describedAs("initial margin"),
              number("most-joint-fall", 0, 10, OF_NAV, DEFAULTS.mostJointFall())
                  .describedAs("loss in the joint fall"),
              number("least-band-distance", -1, 1, OF_NAV, DEFAULTS.leastBandDistance())
                  .describedAs("from the edge of a band of the strategy's rule"),
              number("most-duration-gap", 0, 100, "years", DEFAULTS.mostDurationGap())
                  .describedAs("by which a strategy says that it misses a duration"),
              Parameter.number(VARIATION, 0, 100, "of their mean")
                  .optional()
                  .describedAs("deviation of a year's distributions; no limit when absent"),
              Parameter.number(CARRY, -1e5, 1e5, BP)
                  .optional()
                  .describedAs("of the overlay; no limit when absent")));

  private WatchParameters() {}

  static WatchSettings read(Config run) {
    Config watch = run.group(WATCH);
    WatchSettings.Builder builder =
        WatchSettings.builder()
            .windows(windows(watch))
            .fallSigmas(watch.number("fall-sigmas"))
            .fallDays(watch.integer("fall-days"))
            .mostCorrelation(watch.number("most-correlation"))
            .mostFinancingSpread(watch.number("most-financing-spread"))
            .mostRollCost(watch.number("most-roll-cost"))
            .mostAtBroker(watch.number("most-at-broker"))
            .mostMarginToEquity(watch.number("most-margin-to-equity"))
            .mostJointFall(watch.number("most-joint-fall"))
            .leastBandDistance(watch.number("least-band-distance"))
            .mostDurationGap(watch.number("most-duration-gap"));
    if (watch.has(CARRY)) {
      builder.leastCarry(watch.number(CARRY));
    }
    if (watch.has(VARIATION)) {
      builder.mostDistributionVariation(watch.number(VARIATION));
    }
    try {
      return builder.build();
    } catch (NotionalException e) {
      throw NotionalException.of(e.code(), e.problems().get(0).message(), watch.where(WINDOWS));
    }
  }

  private static List<Integer> windows(Config watch) {
    List<Integer> windows = new ArrayList<>();
    for (double window : watch.numbers(WINDOWS)) {
      if (window > Math.rint(window) || window < Math.rint(window)) {
        throw NotionalException.of(
            ErrorCode.WRONG_TYPE,
            "run.watch.correlation-windows must be whole numbers of closes but one was " + window,
            watch.where(WINDOWS));
      }
      windows.add((int) window);
    }
    return windows;
  }

  private static Parameter number(
      String name, double min, double max, String unit, double fallback) {
    return Parameter.number(name, min, max, unit).withDefault(fallback);
  }
}
