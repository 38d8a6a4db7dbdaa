package io.notional.strategies.efficientcore;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.RuleParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parameters of a blend of funds. */
final class BlendParameters {
  static final String FUNDS = "funds";
  static final String WEIGHTS = "weights";

  private static final Set<String> NO_CALENDAR = Set.of("never", "none");

  private static final Parameters FIXED =
      Parameters.of(
          Parameter.instruments(FUNDS).describedAs("what the blend holds, each a sleeve"),
          Parameter.numbers(WEIGHTS, 0, 1, "fraction of nav")
              .describedAs("one weight for each fund; what they leave of 1 is collateral"),
          Parameter.choice(
                  RuleParameters.CALENDAR, "never", "none", "week", "month", "quarter", "year")
              .withDefault("year")
              .describedAs("period at whose last valuation date the blend returns to its weights"),
          Parameter.number(RuleParameters.BAND, 0, 1, "fraction of nav")
              .optional()
              .describedAs(
                  "drift of a fund that is still tolerated, greater than 0; any if absent"),
          Parameter.instruments(CommonParameters.BILLS)
              .withDefault(List.of())
              .describedAs("bills that hold what the weights leave of 1; cash if absent"),
          CommonParameters.expenseRatio(0));

  /** All parameters of the strategy. */
  static final Parameters ALL = Glides.with(FIXED);

  private BlendParameters() {}

  /** The period of the calendar; empty for none. */
  static Optional<CalendarPeriod> period(Config config) {
    String name = config.text(RuleParameters.CALENDAR).toLowerCase(Locale.ROOT);
    return NO_CALENDAR.contains(name)
        ? Optional.empty()
        : Optional.of(CalendarPeriod.valueOf(name.toUpperCase(Locale.ROOT)));
  }
}
