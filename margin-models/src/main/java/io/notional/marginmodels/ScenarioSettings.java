package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of {@link ScenarioMargin}. Immutable.
 *
 * @param extremeMove the two extreme price moves as a multiple of the scan range, at least 1
 * @param extremeCover the fraction of an extreme loss that counts, in (0, 1]
 * @param calendarCharge what a spread between deliveries of a product pays, as a fraction of the
 *     scan range, in (0, 1]
 * @param credits in the order in which they are given; what one has matched the next cannot
 * @param groups products that move as one and are scanned together, such as a contract and its
 *     micro; a product in no group is scanned by itself
 */
public record ScenarioSettings(
    double extremeMove,
    double extremeCover,
    double calendarCharge,
    List<SpreadCredit> credits,
    List<List<String>> groups) {
  /** Credits between neighbouring Treasury tenors where nothing else is said. */
  public static final double TENOR_CREDIT = 0.7;

  /** Sixteen scenarios with extremes at thrice the range, and credits between Treasury tenors. */
  public static final ScenarioSettings DEFAULTS =
      new ScenarioSettings(
          3,
          0.33,
          0.15,
          List.of(
              new SpreadCredit("ZT", "ZF", TENOR_CREDIT),
              new SpreadCredit("ZF", "ZN", TENOR_CREDIT),
              new SpreadCredit("ZN", "TN", TENOR_CREDIT),
              new SpreadCredit("TN", "ZB", TENOR_CREDIT),
              new SpreadCredit("ZB", "UB", TENOR_CREDIT)),
          List.of());

  /**
   * @throws NotionalException {@code OUT_OF_RANGE} for a value outside its range, {@code CONFLICT}
   *     for a product in two groups
   */
  public ScenarioSettings {
    credits = List.copyOf(credits);
    groups = groups.stream().map(List::copyOf).toList();
    require("extreme-move", extremeMove, extremeMove >= 1 && extremeMove <= 10, "[1, 10]");
    require("extreme-cover", extremeCover, extremeCover > 0 && extremeCover <= 1, "(0, 1]");
    require("calendar-charge", calendarCharge, calendarCharge > 0 && calendarCharge <= 1, "(0, 1]");
    keys(groups);
  }

  /** By product of a group, the first product of the group. */
  static Map<String, String> keys(List<List<String>> groups) {
    Map<String, String> keys = new HashMap<>();
    for (List<String> group : groups) {
      for (String product : group) {
        if (keys.put(product, group.get(0)) != null) {
          throw NotionalException.of(
              ErrorCode.CONFLICT, product + " is named twice in the groups of a margin model");
        }
      }
    }
    return keys;
  }

  private static void require(String name, double value, boolean fine, String range) {
    if (!fine) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, name + " must be in " + range + " but was " + value);
    }
  }
}
