package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.strategies.efficientcore.BandAndCalendar.Calendar;
import io.notional.strategies.efficientcore.BandAndCalendar.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Provides {@link BandAndCalendar} on its own. A rule sees sleeves by their place in the strategy,
 * so the places are parameters; their defaults fit a strategy of equity, collateral and overlay.
 */
final class BandAndCalendarProvider implements Provider<RebalanceRule> {
  private static final String EQUITY_INDEX = "equity-index";
  private static final String OVERLAY_INDEX = "overlay-index";

  @Override
  public String id() {
    return "band-and-calendar";
  }

  @Override
  public ComponentKind<RebalanceRule> kind() {
    return ComponentKind.REBALANCE_RULE;
  }

  @Override
  public String description() {
    return "rebalances on a calendar, and when equity or the overlay leaves its band";
  }

  @Override
  public Parameters parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(FundParameters.equity());
    all.add(index(EQUITY_INDEX, EfficientCore.EQUITY_INDEX, "the equity sleeve"));
    all.add(FundParameters.notional());
    all.add(FundParameters.overlaySleeve());
    all.add(index(OVERLAY_INDEX, EfficientCore.OVERLAY_INDEX, "the overlay sleeve"));
    all.addAll(RuleParameters.triggers());
    return new Parameters(all);
  }

  @Override
  public RebalanceRule create(Config config, Context context) {
    Problems problems = new Problems();
    int equity = config.integer(EQUITY_INDEX);
    int overlay = config.integer(OVERLAY_INDEX);
    if (equity == overlay) {
      String message = "overlay-index must differ from equity-index but both are " + equity;
      problems.add(ErrorCode.CONFLICT, message, config, OVERLAY_INDEX);
    }
    BandAndCalendar rule = read(config, equity, overlay, problems);
    problems.throwIfAny();
    return rule;
  }

  /** Reads the targets and triggers, which the strategy and the rule name alike. */
  static BandAndCalendar read(Config config, int equity, int overlay, Problems problems) {
    double band = config.number(RuleParameters.BAND);
    if (!(band > 0)) {
      String message = "band must be greater than 0 and at most 1 but was " + band;
      problems.add(ErrorCode.OUT_OF_RANGE, message, config, RuleParameters.BAND);
    }
    String sleeve = problems.name(config, FundParameters.OVERLAY_SLEEVE);
    return new BandAndCalendar(
        new Watch("equity", equity, config.number(FundParameters.EQUITY)),
        new Watch(sleeve, overlay, config.number(FundParameters.NOTIONAL)),
        band,
        calendar(config, sleeve));
  }

  private static Calendar calendar(Config config, String overlay) {
    String period = config.text(RuleParameters.CALENDAR).toUpperCase(Locale.ROOT);
    if (period.equals("NONE")) {
      return Calendar.NEVER;
    }
    return config.text(RuleParameters.CALENDAR_SCOPE).equalsIgnoreCase("overlay")
        ? Calendar.only(CalendarPeriod.valueOf(period), overlay)
        : Calendar.all(CalendarPeriod.valueOf(period));
  }

  private static Parameter index(String name, int fallback, String what) {
    return Parameter.integer(name, 0, 1000, "place, from 0")
        .withDefault(fallback)
        .describedAs("place of " + what + " among the strategy's sleeves");
  }
}
