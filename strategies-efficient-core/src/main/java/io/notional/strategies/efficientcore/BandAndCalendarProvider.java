package io.notional.strategies.efficientcore;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.RuleParameters;
import java.util.ArrayList;
import java.util.List;

/** Provides {@link BandAndCalendar} on its own, for any strategy. */
final class BandAndCalendarProvider implements Provider<RebalanceRule> {
  /** The id by which funds name it when nothing else is said. */
  static final String ID = "band-and-calendar";

  private static final String WATCHED = "watched";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ComponentKind<RebalanceRule> kind() {
    return ComponentKind.REBALANCE_RULE;
  }

  @Override
  public String description() {
    return "rebalances on a calendar, and when a sleeve leaves the band around its target";
  }

  @Override
  public Parameters parameters() {
    List<Parameter> all = new ArrayList<>(RuleParameters.triggers());
    all.add(
        Parameter.texts(WATCHED)
            .optional()
            .describedAs("names of the sleeves that have a band; all when absent"));
    return new Parameters(all);
  }

  @Override
  public RebalanceRule create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    RebalanceRule rule = RuleParameters.rule(config, config.texts(WATCHED), problems);
    problems.throwIfAny();
    return rule;
  }
}
