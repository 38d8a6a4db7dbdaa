package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BandAndCalendar.Calendar;
import io.notional.toolkit.Problems;
import io.notional.toolkit.RuleParameters;
import io.notional.toolkit.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Provides {@link BandAndCalendar} on its own, for a strategy with an equity sleeve and an overlay.
 */
final class BandAndCalendarProvider implements Provider<RebalanceRule> {
  private static final String EQUITY_SLEEVE = "equity-sleeve";

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
    all.add(
        Parameter.text(EQUITY_SLEEVE)
            .withDefault(EfficientCore.EQUITY)
            .describedAs("name of the equity sleeve"));
    all.add(FundParameters.notional());
    all.add(FundParameters.overlaySleeve());
    all.addAll(RuleParameters.triggers());
    return new Parameters(all);
  }

  @Override
  public RebalanceRule create(Config config, Context context) {
    Problems problems = new Problems();
    String equity = problems.name(config, EQUITY_SLEEVE);
    if (equity.equals(config.text(FundParameters.OVERLAY_SLEEVE))) {
      String message =
          "overlay-sleeve must differ from equity-sleeve but both are '" + equity + "'";
      problems.add(ErrorCode.CONFLICT, message, config, FundParameters.OVERLAY_SLEEVE);
    }
    BandAndCalendar rule = read(config, equity, problems);
    problems.throwIfAny();
    return rule;
  }

  /** Reads the targets and triggers, which the strategy and the rule name alike. */
  static BandAndCalendar read(Config config, String equity, Problems problems) {
    double band = RuleParameters.band(config, problems);
    String sleeve = problems.name(config, FundParameters.OVERLAY_SLEEVE);
    List<Watch> watches =
        List.of(
            Watch.capital(equity, config.number(FundParameters.EQUITY)),
            Watch.notional(sleeve, config.number(FundParameters.NOTIONAL)));
    return new BandAndCalendar(watches, band, calendar(config, sleeve));
  }

  private static Calendar calendar(Config config, String overlay) {
    boolean only = config.text(RuleParameters.CALENDAR_SCOPE).equalsIgnoreCase("overlay");
    return RuleParameters.period(config)
        .map(period -> only ? Calendar.only(period, overlay) : Calendar.all(period))
        .orElse(Calendar.NEVER);
  }
}
