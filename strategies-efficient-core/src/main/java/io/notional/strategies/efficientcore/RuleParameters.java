package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Parameter;
import java.util.List;

/** What the strategy and the rule on its own have in common: when the rule triggers. */
final class RuleParameters {
  static final String BAND = "band";
  static final String CALENDAR = "calendar";
  static final String CALENDAR_SCOPE = "calendar-scope";

  private RuleParameters() {}

  /** The band, the calendar and the calendar's scope. */
  static List<Parameter> triggers() {
    return List.of(
        Parameter.number(BAND, 0, 1, "fraction of nav")
            .withDefault(0.05)
            .describedAs("drift that is still tolerated, absolute, greater than 0; more triggers"),
        Parameter.choice(CALENDAR, "none", "month", "quarter", "year")
            .withDefault("quarter")
            .describedAs("period at whose last valuation date the fund returns to target"),
        Parameter.choice(CALENDAR_SCOPE, "all", "overlay")
            .withDefault("all")
            .describedAs("sleeves that the calendar returns to target"));
  }
}
