package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.toolkit.BandAndCalendar.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters of {@link BandAndCalendar}, of strategies and of the rule on its own. */
public final class RuleParameters {
  public static final String BAND = "band";
  public static final String CALENDAR = "calendar";
  public static final String CALENDAR_SCOPE = "calendar-scope";

  private static final String NO_CALENDAR = "none";

  private RuleParameters() {}

  /** The band, the calendar and the calendar's scope. */
  public static List<Parameter> triggers() {
    return List.of(
        band(),
        calendar(),
        Parameter.choice(CALENDAR_SCOPE, "all", "overlay")
            .withDefault("all")
            .describedAs("sleeves that the calendar returns to target: all, or those of futures"));
  }

  /** How far a sleeve may drift. */
  public static Parameter band() {
    return Parameter.number(BAND, 0, 1, "fraction of nav")
        .withDefault(0.05)
        .describedAs("drift that is still tolerated, absolute, greater than 0; more triggers");
  }

  /** When the fund returns to target whatever its drift. */
  public static Parameter calendar() {
    return Parameter.choice(CALENDAR, NO_CALENDAR, "week", "month", "quarter", "year")
        .withDefault("quarter")
        .describedAs("period at whose last valuation date the fund returns to target");
  }

  /**
   * The rule that the values of {@link #triggers} say.
   *
   * @param watched ids of the sleeves that have a band; all when empty
   */
  public static BandAndCalendar rule(Config config, List<String> watched, ConfigProblems problems) {
    boolean overlay = config.text(CALENDAR_SCOPE).equalsIgnoreCase("overlay");
    return new BandAndCalendar(
        band(config, problems), watched, period(config), overlay ? Scope.OVERLAY : Scope.ALL);
  }

  /** The rule that the values of {@link #band} and {@link #calendar} say, for all sleeves. */
  public static BandAndCalendar rule(Config config, ConfigProblems problems) {
    return BandAndCalendar.of(band(config, problems), period(config));
  }

  /** The band, and a problem if it is zero. */
  public static double band(Config config, ConfigProblems problems) {
    double band = config.number(BAND);
    if (!(band > 0)) {
      String message = "band must be greater than 0 and at most 1 but was " + band;
      problems.add(ErrorCode.OUT_OF_RANGE, message, config, BAND);
    }
    return band;
  }

  /** The period of the calendar; empty for bands alone. */
  private static Optional<CalendarPeriod> period(Config config) {
    String name = config.text(CALENDAR);
    return name.equalsIgnoreCase(NO_CALENDAR)
        ? Optional.empty()
        : Optional.of(CalendarPeriod.valueOf(name.toUpperCase(Locale.ROOT)));
  }
}
