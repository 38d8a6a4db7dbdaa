package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.toolkit.BandAndCalendar.OnBand;
import io.notional.toolkit.BandAndCalendar.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters of {@link BandAndCalendar}, of strategies and of the rule on its own. */
public final class RuleParameters {
  public static final String BAND = "band";
  public static final String CALENDAR = "calendar";
  public static final String CALENDAR_SCOPE = "calendar-scope";

  /** The business day of the period. */
  public static final String CALENDAR_DAY = "calendar-day";

  /** Which sleeves return where one is out of its band. */
  public static final String SCOPE = "scope";

  /** Where a sleeve returns that is out of its band. */
  public static final String RETURN_TO = "return-to";

  /** The smallest trade. */
  public static final String LEAST_TRADE = "least-trade";

  /** The least eligible collateral. */
  public static final String LEAST_COLLATERAL = "least-collateral";

  /** The least cover of initial margin. */
  public static final String LEAST_COVER = "least-cover";

  private static final String NO_CALENDAR = "none";

  private static final String OF_NAV = "fraction of nav";

  private RuleParameters() {}

  /** The band, the calendar and the calendar's scope. */
  public static List<Parameter> triggers() {
    return List.of(
        band(),
        calendar(),
        Parameter.choice(CALENDAR_SCOPE, "all", "overlay")
            .withDefault("all")
            .describedAs("sleeves that the calendar returns to target: all, or those of futures"),
        Parameter.integer(
                CALENDAR_DAY,
                -Appointment.MOST_DAYS,
                Appointment.MOST_DAYS,
                "business days of the period")
            .withDefault(0)
            .describedAs(
                "day of the period, 1 the first and -1 the last; 0 its last valuation date"),
        Parameter.choice(SCOPE, "overlay-alone", "bonds-first", "everything")
            .withDefault("overlay-alone")
            .describedAs(
                "sleeves that return where one is out of its band: futures alone, but all with one"
                    + " that is paid in full; futures, and what is paid in full only by its own"
                    + " band; all"),
        Parameter.choice(RETURN_TO, "target", "edge")
            .withDefault("target")
            .describedAs("where a sleeve returns that is out of its band"),
        Parameter.number(LEAST_TRADE, 0, 1, OF_NAV)
            .withDefault(0.0)
            .describedAs("trades in an instrument that are smaller are not made"),
        Parameter.number(LEAST_COLLATERAL, 0, 1, OF_NAV)
            .optional()
            .describedAs(
                "eligible collateral below which all sleeves return; if absent 0.02 under"
                    + " bonds-first, else any"),
        Parameter.number(LEAST_COVER, 0, 1000, "times initial margin")
            .optional()
            .describedAs(
                "eligible collateral below which all sleeves return; if absent 1.5 under"
                    + " bonds-first, else any"));
  }

  /** How far a sleeve may drift. */
  public static Parameter band() {
    return Parameter.number(BAND, 0, 1, OF_NAV)
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
    Optional<CalendarPeriod> period = period(config);
    int day = config.integer(CALENDAR_DAY);
    if (day != 0 && period.isEmpty()) {
      String message = CALENDAR_DAY + " needs a calendar, of whose period it is a day";
      problems.add(ErrorCode.CONFLICT, message, config, CALENDAR_DAY);
    }
    BandAndCalendar rule =
        new BandAndCalendar(
            band(config, problems), watched, period, overlay ? Scope.OVERLAY : Scope.ALL);
    return (period.isEmpty() ? rule : rule.on(new Appointment(period.get(), day)))
        .with(onBand(config))
        .with(reserve(config))
        .with(
            new Dealing(
                config.text(RETURN_TO).equalsIgnoreCase("edge"), config.number(LEAST_TRADE)));
  }

  private static OnBand onBand(Config config) {
    return OnBand.valueOf(config.text(SCOPE).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Reserve reserve(Config config) {
    Reserve fallback = onBand(config) == OnBand.BONDS_FIRST ? Reserve.USUAL : Reserve.NONE;
    return new Reserve(
        config.has(LEAST_COLLATERAL) ? config.number(LEAST_COLLATERAL) : fallback.leastCollateral(),
        config.has(LEAST_COVER) ? config.number(LEAST_COVER) : fallback.leastCover());
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
