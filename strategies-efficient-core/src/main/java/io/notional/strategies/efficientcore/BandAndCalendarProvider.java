package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.strategies.efficientcore.BandAndCalendar.Calendar;
import java.util.ArrayList;
import java.util.List;

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
    double band = RuleParameters.band(config, problems);
    String sleeve = problems.name(config, FundParameters.OVERLAY_SLEEVE);
    List<Watch> watches =
        List.of(
            Watch.capital("equity", equity, config.number(FundParameters.EQUITY)),
            Watch.notional(sleeve, overlay, config.number(FundParameters.NOTIONAL)));
    return new BandAndCalendar(watches, band, calendar(config, sleeve));
  }

  private static Calendar calendar(Config config, String overlay) {
    boolean only = config.text(RuleParameters.CALENDAR_SCOPE).equalsIgnoreCase("overlay");
    return RuleParameters.period(config)
        .map(period -> only ? Calendar.only(period, overlay) : Calendar.all(period))
        .orElse(Calendar.NEVER);
  }

  private static Parameter index(String name, int fallback, String what) {
    return Parameter.integer(name, 0, 1000, "place, from 0")
        .withDefault(fallback)
        .describedAs("place of " + what + " among the strategy's sleeves");
  }
}
